package dev.plimsoll.baseline.compare;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import java.time.Duration;
import java.util.Optional;

/**
 * One percentile of one operation in two runs.
 *
 * @param before empty with too few samples to tell it at all
 * @param change empty when one of the two has too few independent samples
 */
public record PercentileChange(
        String operation,
        Percentile percentile,
        Optional<Duration> before,
        Optional<Duration> after,
        Optional<Change> change) {
    static PercentileChange of(String operation, Percentile percentile, Distribution before, Distribution after) {
        Optional<PercentileEstimate> old = before.estimate(percentile);
        Optional<PercentileEstimate> young = after.estimate(percentile);
        return new PercentileChange(
                operation,
                percentile,
                old.map(PercentileEstimate::value),
                young.map(PercentileEstimate::value),
                old.flatMap(one -> young.flatMap(two -> Change.between(one, two))));
    }

    public Difference difference() {
        return change.map(Change::difference).orElse(Difference.TOO_FEW);
    }
}

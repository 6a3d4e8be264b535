package dev.plimsoll.baseline.compare;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Percentile;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The response times of two runs, histogram to histogram. What it calls a difference is more than the calls of these two
 * runs leave to chance; how much runs of the same build differ from each other it cannot know.
 */
public record TimesComparison(List<PercentileChange> changes) {
    private static final List<Percentile> COMPARED =
            List.of(Percentile.P50, Percentile.P90, Percentile.P95, Percentile.P99);
    private static final String ALL = "all";
    /** One in so many intervals misses the true change. */
    private static final int INTERVALS_FOR_A_MISS = 20;

    public TimesComparison {
        changes = List.copyOf(changes);
    }

    /** Each operation that both or either called, then all together. */
    public static TimesComparison of(LatencyTotals before, LatencyTotals after) {
        Stream<PercentileChange> each = Arrays.stream(Operation.values())
                .flatMap(it -> changes(it.label(), on(before, EnumSet.of(it)), on(after, EnumSet.of(it))));
        Set<Operation> all = EnumSet.allOf(Operation.class);
        return new TimesComparison(Stream.concat(each, changes(ALL, on(before, all), on(after, all)))
                .toList());
    }

    private static Stream<PercentileChange> changes(String operation, Distribution before, Distribution after) {
        return before.count() + after.count() == 0
                ? Stream.of()
                : COMPARED.stream().map(it -> PercentileChange.of(operation, it, before, after));
    }

    private static Distribution on(LatencyTotals totals, Set<Operation> operations) {
        return totals.where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    public long count(Difference difference) {
        return changes.stream().filter(it -> it.difference() == difference).count();
    }

    /** How many of them would stand out by chance alone, when nothing differed. */
    public double expectedByChance() {
        return (changes.size() - count(Difference.TOO_FEW)) / (double) INTERVALS_FOR_A_MISS;
    }
}

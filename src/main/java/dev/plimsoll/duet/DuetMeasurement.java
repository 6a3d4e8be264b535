package dev.plimsoll.duet;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.ComparedShares;
import dev.plimsoll.latency.ComparedTimes;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.PairedTimes;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.Series;
import dev.plimsoll.latency.TimesByBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was measured at both sides, second by second, and what that says. Takes seconds from two threads. */
public final class DuetMeasurement {
    /** The percentiles that are compared. */
    public static final List<Percentile> COMPARED =
            List.of(Percentile.P50, Percentile.P90, Percentile.P95, Percentile.P99);

    /** That all intervals hold together. */
    private static final double CONFIDENCE = 0.95;

    private final TimesByBatch a;
    private final TimesByBatch b;

    private record Told(Operation operation, Percentile percentile, ComparedTimes times) {}

    /** @param measured for how long visits arrive */
    public DuetMeasurement(Duration measured) {
        this.a = new TimesByBatch(measured);
        this.b = new TimesByBatch(measured);
    }

    /** Another second of one side, the one that follows those before. */
    public void add(Side side, IntervalHistograms second) {
        switch (side) {
            case A -> a.add(second);
            case B -> b.add(second);
        }
    }

    /** The changes from a to b, each with an interval so wide that all of them hold together (Bonferroni). */
    public Changes changes(Allowance allowance) {
        PairedTimes paired = new PairedTimes(a, b);
        List<Told> told = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            COMPARED.forEach(percentile ->
                    told.add(new Told(operation, percentile, paired.compare(percentile, succeeded(operation)))));
        }
        told.removeIf(it -> it.times().one().calls() + it.times().other().calls() == 0);
        ComparedShares failures = paired.compareShare(DuetMeasurement::failed, any -> true);
        long intervals =
                told.stream().filter(it -> it.times().logRatio().isPresent()).count()
                        + failures.difference().stream().count();
        double confidence = 1 - (1 - CONFIDENCE) / Math.max(1, intervals);
        return new Changes(
                told.stream().map(it -> change(it, allowance, confidence)).toList(),
                failures(failures, allowance, confidence));
    }

    private static Predicate<Series> succeeded(Operation operation) {
        return series -> series.operation() == operation
                && (series.outcome() == Outcome.SUCCESS || series.outcome() == Outcome.RECOVERED);
    }

    private static boolean failed(Series series) {
        return series.outcome() == Outcome.FAILURE;
    }

    private static TimeChange change(Told told, Allowance allowance, double confidence) {
        Optional<Change> change = told.times().logRatio().map(it -> Change.ofLogRatio(it, confidence));
        return new TimeChange(
                told.operation(), told.percentile(), told.times(), change, standing(change, allowance.slower()));
    }

    private static FailureChange failures(ComparedShares shares, Allowance allowance, double confidence) {
        Optional<Change> change = shares.difference().map(it -> Change.ofDifference(it, confidence));
        return new FailureChange(shares.one(), shares.other(), change, standing(change, allowance.failing()));
    }

    private static Standing standing(Optional<Change> change, double allowed) {
        return change.map(it -> Standing.of(it, allowed)).orElse(Standing.TOO_FEW);
    }
}

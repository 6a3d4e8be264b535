package dev.plimsoll.baseline;

import dev.plimsoll.latency.CompressedHistogram;
import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the history keeps of one valid run.
 *
 * @param round 0 for the planned runs of a night, 1 and 2 for its first and its second rerun
 * @param histograms all times of the run, merged, for each operation, outcome and clock; they may have been pruned
 * @param started to the millisecond, as {@code ended}
 */
public record RunRecord(
        String id,
        int round,
        Instant started,
        Instant ended,
        Verdict verdict,
        MetricValues values,
        RunDocuments documents,
        List<CompressedHistogram> histograms) {
    public RunRecord {
        histograms = List.copyOf(histograms);
        if (verdict == Verdict.INVALID) {
            throw new IllegalArgumentException("run " + id + " is INVALID and cannot enter the history");
        }
        if (round < 0) {
            throw new IllegalArgumentException("round of run " + id + " must not be negative, was " + round);
        }
        started = started.truncatedTo(ChronoUnit.MILLIS);
        ended = ended.truncatedTo(ChronoUnit.MILLIS);
        if (ended.isBefore(started)) {
            throw new IllegalArgumentException("run " + id + " ended at " + ended + ", before it started at " + started
                    + ": was the clock set back meanwhile?");
        }
    }
}

package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.latency.ShareSeries;
import java.util.List;
import java.util.stream.IntStream;

/** What happened in one second of a trial, while it is still being added up. */
final class CallSecond {
    private static final double SECOND = 1e9;

    private final long[] over;
    private final long[] total;
    private long arrivals;
    private long completions;
    private long refused;
    private double responseNanos;
    /** Time under way within the second: of what began from its start on, less what was saved by what ended. */
    private double underWayNanos;

    CallSecond(int objectives) {
        over = new long[objectives];
        total = new long[objectives];
    }

    /** @param left nanoseconds until the second is over */
    void begins(long left) {
        arrivals++;
        underWayNanos += left;
    }

    void ends(long left, long response) {
        completions++;
        underWayNanos -= left;
        responseNanos += response;
    }

    void refuses() {
        refused++;
    }

    void holds(int objective, Holding holding) {
        total[objective]++;
        over[objective] += holding == Holding.MISSED ? 1 : 0;
    }

    long change() {
        return arrivals - completions;
    }

    /** @param before calls under way at its start */
    TrialSecond ended(long before) {
        List<ShareSeries.Batch> batches = IntStream.range(0, over.length)
                .mapToObj(it -> new ShareSeries.Batch(over[it], total[it]))
                .toList();
        double inFlight = Math.max(0, before + underWayNanos / SECOND);
        return new TrialSecond(arrivals, completions, inFlight, responseNanos / SECOND, refused, batches);
    }
}

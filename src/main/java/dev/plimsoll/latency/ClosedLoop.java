package dev.plimsoll.latency;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;

/**
 * What a closed loop would have reported: users who each send the next call only when the last one was answered, so that
 * while the service stands still nobody asks and nearly nothing is measured. Replayed in virtual time.
 *
 * @param users how many calls are under way at any moment
 * @param duration after which no call starts
 * @param stallStart when the service stops working on every call it has, counted from the start of the run
 * @param stall for how long it does
 */
public record ClosedLoop(int users, Duration duration, Duration stallStart, Duration stall) {
    /** Keeps the replay finite however short the observed times are. */
    private static final long SHORTEST_NANOS = 1_000;

    public ClosedLoop {
        if (users < 1) {
            throw new IllegalArgumentException("a closed loop needs at least one user, was " + users);
        }
        if (stallStart.isNegative() || stall.isNegative()) {
            throw new IllegalArgumentException(
                    "a stall must not start or end before the run, was " + stall + " from " + stallStart);
        }
    }

    /** The times it would have reported for a service that takes such times while it works. */
    public Distribution replay(Distribution serviceTimes, RandomGenerator random) {
        if (serviceTimes.count() == 0) {
            throw new IllegalArgumentException("a closed loop needs observed service times, there were none");
        }
        Histogram reported = HistogramRange.empty();
        for (int user = 0; user < users; user++) {
            replayUser(serviceTimes, random, reported);
        }
        return Distribution.of(reported);
    }

    private void replayUser(Distribution serviceTimes, RandomGenerator random, Histogram reported) {
        long now = 0;
        while (now < duration.toNanos()) {
            long work = Math.max(
                    SHORTEST_NANOS, serviceTimes.valueAt(random.nextDouble()).toNanos());
            long answered = answeredAt(now, work);
            reported.recordValue(HistogramRange.fit(answered - now));
            now = answered;
        }
    }

    /** A call that meets the stall waits for its end, and only then goes on. */
    private long answeredAt(long sent, long work) {
        long from = stallStart.toNanos();
        long to = from + stall.toNanos();
        if (sent >= to || sent + work <= from) {
            return sent + work;
        }
        return sent + work + to - Math.max(sent, from);
    }
}

package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.DrainTimes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells whether single calls are about as fast as on the idle target. Of a few calls the median says little, so it is
 * asked the other way round: as many of the last calls over the limit as a median within it would leave in 98 of 100
 * cases are let pass. With 9 calls that are 7: P(X >= 8) = 0.02 for X binomial, n = 9, p = 1/2.
 */
public final class Pace {
    private static final int CALLS = 9;
    private static final int MOST_OVER = 7;
    /** What a busy host adds to a quick call; nobody's queue is so short. */
    private static final Duration NOISE = Duration.ofMillis(5);

    private final long limitNanos;
    private final Deque<Duration> last = new ArrayDeque<>();

    /** @param idle p50 of single calls when nothing else was going on */
    public Pace(Duration idle) {
        long tolerance = Math.max(NOISE.toNanos(), Math.round(idle.toNanos() * DrainTimes.TOLERANCE));
        this.limitNanos = idle.toNanos() + tolerance;
    }

    /** Another call was answered. */
    public void add(Duration call) {
        last.addLast(call);
        if (last.size() > CALLS) {
            last.removeFirst();
        }
    }

    public boolean isIdle() {
        long over = last.stream().filter(it -> it.toNanos() > limitNanos).count();
        return last.size() == CALLS && over <= MOST_OVER;
    }

    /** The middle one of some times, the smaller of the two in the middle. */
    public static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get((times.size() - 1) / 2);
    }
}

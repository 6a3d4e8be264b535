package dev.plimsoll.slo;

import java.time.Duration;

/**
 * The number an objective asks a measurement to stay below, or not to exceed.
 *
 * @param text as it was written, such as {@code < 3 s}
 * @param value seconds, or a share from 0 to 1
 */
public record Limit(String text, Bound bound, double value) {
    /** Whether the limit itself is still good enough. */
    public enum Bound {
        BELOW,
        AT_MOST
    }

    /** Of a limit in seconds. */
    Duration time() {
        return time(value);
    }

    static Duration time(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    boolean holds(double observed) {
        return switch (bound) {
            case BELOW -> observed < value;
            case AT_MOST -> observed <= value;
        };
    }

    /** The limit so many times. */
    double times(int multiple) {
        return multiple * value;
    }

    /** PASS when all of the interval is good enough, FAIL when none of it is. */
    Verdict judge(Interval interval) {
        if (holds(interval.high())) {
            return Verdict.PASS;
        }
        return holds(interval.low()) ? Verdict.UNDECIDED : Verdict.FAIL;
    }
}

package dev.plimsoll.slo;

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

    boolean holds(double observed) {
        return switch (bound) {
            case BELOW -> observed < value;
            case AT_MOST -> observed <= value;
        };
    }

    /** PASS when all of the interval is good enough, FAIL when none of it is. */
    Verdict judge(Interval interval) {
        if (holds(interval.high())) {
            return Verdict.PASS;
        }
        return holds(interval.low()) ? Verdict.UNDECIDED : Verdict.FAIL;
    }
}

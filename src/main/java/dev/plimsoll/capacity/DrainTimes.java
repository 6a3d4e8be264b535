package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * How long a target is left alone after a trial: until nothing is in flight and single calls are about as fast as on the
 * idle target, but no shorter and no longer than this.
 */
public record DrainTimes(Duration atLeast, Duration atMost) {
    /** By how much the p50 of single calls may differ from that of the idle target. */
    public static final double TOLERANCE = 0.1;

    public DrainTimes {
        if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException(
                    "a drain needs 0 <= least <= most time, was " + atLeast + " to " + atMost);
        }
    }
}

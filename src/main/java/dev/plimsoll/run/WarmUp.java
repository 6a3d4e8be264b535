package dev.plimsoll.run;

import java.time.Duration;

/**
 * How long a run warms up before it measures: until the median service time has settled, within two bounds.
 *
 * @param tolerance by what share two neighbouring medians may differ and still be called the same
 */
public record WarmUp(Duration min, Duration max, double tolerance) {
    public WarmUp {
        if (min.isNegative() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("warm-up max must not be under its min, was " + min + " to " + max);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("warm-up tolerance must be a positive share, was " + tolerance);
        }
    }

    public static WarmUp none() {
        return new WarmUp(Duration.ZERO, Duration.ZERO, 0.1);
    }
}

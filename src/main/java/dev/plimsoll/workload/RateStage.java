package dev.plimsoll.workload;

import java.time.Duration;

/**
 * A stretch of time in which the arrival rate goes in a straight line.
 *
 * @param from arrivals per second at its beginning
 * @param to likewise at its end
 */
public record RateStage(Duration length, double from, double to) {
    public RateStage {
        if (length.isNegative()) {
            throw new IllegalArgumentException("a stage must not be shorter than nothing, was " + length);
        }
        if (!(from >= 0 && to >= 0) || Double.isInfinite(from + to)) {
            throw new IllegalArgumentException("rates must be numbers from 0 up, were " + from + " and " + to);
        }
    }
}

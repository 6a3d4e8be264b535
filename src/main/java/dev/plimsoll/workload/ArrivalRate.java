package dev.plimsoll.workload;

import java.time.Duration;

/** How many new users arrive each second; always positive. */
public record ArrivalRate(double perSecond) {
    public ArrivalRate {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("arrival rate must be a positive number per second, was " + perSecond);
        }
    }

    public static ArrivalRate perSecond(double value) {
        return new ArrivalRate(value);
    }

    /** How many arrivals this rate makes of a span of time, on average. */
    public double over(Duration span) {
        return perSecond * span.toNanos() / 1e9;
    }
}

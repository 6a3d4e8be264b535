package dev.plimsoll.capacity;

import dev.plimsoll.slo.Interval;

/** A fitted figure with its 95 % confidence interval. */
public record Estimate(double value, Interval interval) {
    /** True when the interval leaves out 0 and what lies below. */
    public boolean isPositive() {
        return interval.low() > 0;
    }
}

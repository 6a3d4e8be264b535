package dev.plimsoll.baseline.compare;

import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.latency.TimeRange;
import java.time.Duration;
import java.util.Optional;

/**
 * By how much a percentile changed, as a ratio less one: 0.1 is 10 % more.
 *
 * @param low with {@code high} holds the true change with about 95 % confidence
 */
public record Change(double value, double low, double high) {
    /**
     * Of two runs that do not depend on each other; empty when one has no interval. The ends of both intervals are put
     * together on the scale of logarithms, each distance squared, as G. Y. Zou and A. Donner do for any two estimates with
     * lopsided intervals (Statistics in Medicine 27, 2008).
     */
    static Optional<Change> between(PercentileEstimate before, PercentileEstimate after) {
        return before.range().flatMap(old -> after.range().map(young -> of(before, old, after, young)));
    }

    private static Change of(PercentileEstimate before, TimeRange old, PercentileEstimate after, TimeRange young) {
        double shift = log(after.value()) - log(before.value());
        double down = Math.hypot(log(after.value()) - log(young.low()), log(old.high()) - log(before.value()));
        double up = Math.hypot(log(young.high()) - log(after.value()), log(before.value()) - log(old.low()));
        return new Change(Math.expm1(shift), Math.expm1(shift - down), Math.expm1(shift + up));
    }

    private static double log(Duration time) {
        return Math.log((double) Math.max(1, time.toNanos()));
    }

    Difference difference() {
        if (low > 0) {
            return Difference.SLOWER;
        }
        return high < 0 ? Difference.FASTER : Difference.NOISE;
    }
}

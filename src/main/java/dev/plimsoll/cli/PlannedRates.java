package dev.plimsoll.cli;

import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.RateCurve;
import java.time.Duration;

/**
 * The arrival rate of a run in three figures.
 *
 * @param first at its start, which is what the warm-up runs at; where nobody comes then, the mean
 */
record PlannedRates(ArrivalRate mean, ArrivalRate first, ArrivalRate highest) {
    static PlannedRates constant(ArrivalRate rate) {
        return new PlannedRates(rate, rate, rate);
    }

    /** Of a curve that brings somebody in that time. */
    static PlannedRates of(RateCurve curve, Duration length) {
        double seconds = length.toNanos() / 1e9;
        ArrivalRate mean = ArrivalRate.perSecond(curve.expectedBefore(seconds) / seconds);
        double first = curve.at(0);
        return new PlannedRates(
                mean, first > 0 ? ArrivalRate.perSecond(first) : mean, ArrivalRate.perSecond(curve.highest()));
    }
}

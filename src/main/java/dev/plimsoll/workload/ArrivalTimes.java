package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * A never decreasing sequence of arrival times in nanoseconds since the start. Endless; where the rate has come to its
 * end, every further time is {@link Long#MAX_VALUE}.
 */
public sealed interface ArrivalTimes permits EvenlySpacedArrivals, RenewalArrivals {
    long nextNanos();

    static ArrivalTimes evenlySpaced(ArrivalRate rate) {
        return new EvenlySpacedArrivals(rate);
    }

    static ArrivalTimes poisson(ArrivalRate rate, RandomGenerator random) {
        return new RenewalArrivals(new ExponentialGaps(random), RateCurve.constant(rate));
    }

    /** As unevenly, and at such a rate, as they are told. */
    static ArrivalTimes of(Burstiness burstiness, RateCurve rate, RandomGenerator random) {
        return new RenewalArrivals(burstiness.gaps(random), rate);
    }
}

package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** An endless, never decreasing sequence of arrival times in nanoseconds since the start. */
public sealed interface ArrivalTimes permits EvenlySpacedArrivals, PoissonArrivals {
    long nextNanos();

    static ArrivalTimes evenlySpaced(ArrivalRate rate) {
        return new EvenlySpacedArrivals(rate);
    }

    static ArrivalTimes poisson(ArrivalRate rate, RandomGenerator random) {
        return new PoissonArrivals(rate, random);
    }
}

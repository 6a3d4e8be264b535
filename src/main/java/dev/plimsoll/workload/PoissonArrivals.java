package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** Arrivals that know nothing of each other: exponential distances, as of many independent users. */
final class PoissonArrivals implements ArrivalTimes {
    private final ArrivalRate rate;
    private final RandomGenerator random;
    private double seconds;

    PoissonArrivals(ArrivalRate rate, RandomGenerator random) {
        this.rate = rate;
        this.random = random;
    }

    /** StrictMath, so that the same seed gives the same instants on any machine. */
    @Override
    public long nextNanos() {
        seconds += -StrictMath.log(1 - random.nextDouble()) / rate.perSecond();
        return Math.round(seconds * 1e9);
    }
}

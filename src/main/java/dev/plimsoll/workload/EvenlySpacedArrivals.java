package dev.plimsoll.workload;

/** Arrivals at equal distances, the first at once; computed from their number, so that no rounding adds up. */
final class EvenlySpacedArrivals implements ArrivalTimes {
    private final ArrivalRate rate;
    private long number;

    EvenlySpacedArrivals(ArrivalRate rate) {
        this.rate = rate;
    }

    @Override
    public long nextNanos() {
        return Math.round(number++ * 1e9 / rate.perSecond());
    }
}

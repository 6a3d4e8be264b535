package dev.plimsoll.workload;

/**
 * Arrivals whose gaps are drawn at a rate of one, then stretched and squeezed to a rate that changes: the n-th comes when
 * the rate has added up to the sum of the first n gaps (a change of time; Çinlar, Introduction to Stochastic Processes,
 * ch. 4.7). After the end of the rate nobody comes.
 */
final class RenewalArrivals implements ArrivalTimes {
    private final Gaps gaps;
    private final RateCurve rate;
    private double arrived;
    private long last;

    RenewalArrivals(Gaps gaps, RateCurve rate) {
        this.gaps = gaps;
        this.rate = rate;
    }

    @Override
    public long nextNanos() {
        arrived += gaps.next();
        last = Math.max(last, Math.round(rate.secondsUntil(arrived) * 1e9));
        return last;
    }
}

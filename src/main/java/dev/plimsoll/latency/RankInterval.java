package dev.plimsoll.latency;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two ranks, counted from 1, of sorted independent samples, between which the true percentile lies with at least 95 %
 * confidence, whatever the distribution: the number of samples at or below it is binomial, so ranks l and u hold it with
 * P(l <= B <= u - 1). See H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition, section 7.1.
 */
record RankInterval(long low, long high) {
    private static final double CONFIDENCE = 0.95;
    private static final double UPPER_TAIL = 0.975;

    /**
     * Of correlated samples, as the effective ones have it: their ranks, set on the scale of all and rounded outwards. So
     * R. S. Woodruff inverts the interval of a share (Journal of the American Statistical Association 47, 1952).
     */
    static Optional<RankInterval> of(EffectiveSample sample, long samples, double quantile) {
        long effective = (long) Math.floor(sample.size());
        return of(effective, quantile)
                .map(ranks ->
                        new RankInterval((long) Math.floor((ranks.low - 1) * (double) samples / effective) + 1, (long)
                                Math.ceil(ranks.high * (double) samples / effective)));
    }

    /** Empty when even the largest sample may well be below the true percentile. */
    static Optional<RankInterval> of(long samples, double quantile) {
        if (samples == 0) {
            return Optional.empty();
        }
        BinomialDistribution below = BinomialDistribution.of(Math.toIntExact(samples), quantile);
        long high = Math.min(samples, below.inverseCumulativeProbability(UPPER_TAIL) + 1L);
        double lowerTail = below.cumulativeProbability((int) high - 1) - CONFIDENCE;
        if (lowerTail < below.cumulativeProbability(0)) {
            return Optional.empty();
        }
        int reached = below.inverseCumulativeProbability(lowerTail);
        long low = below.cumulativeProbability(reached) <= lowerTail ? reached + 1L : reached;
        return Optional.of(new RankInterval(low, high));
    }
}

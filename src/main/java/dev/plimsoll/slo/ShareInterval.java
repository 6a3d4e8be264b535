package dev.plimsoll.slo;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of Clopper and Pearson (Biometrika 26, 1934) for the true share, when so many of so many were
 * counted. With none counted, or all, the one open side gets all of the 5 %: the rule by which 59 calls without a slow
 * one prove a p95.
 */
final class ShareInterval {
    private static final double TAIL = 0.025;
    private static final double ONE_TAIL = 0.05;

    private ShareInterval() {}

    static Interval of(long counted, long total) {
        if (total <= 0 || counted < 0 || counted > total) {
            throw new IllegalArgumentException("a share needs a part of some, was " + counted + " of " + total);
        }
        if (counted == 0) {
            return new Interval(0, 1 - Math.pow(ONE_TAIL, 1.0 / total));
        }
        if (counted == total) {
            return new Interval(Math.pow(ONE_TAIL, 1.0 / total), 1);
        }
        double low =
                BetaDistribution.of((double) counted, total - counted + 1.0).inverseCumulativeProbability(TAIL);
        double high =
                BetaDistribution.of(counted + 1.0, (double) total - counted).inverseSurvivalProbability(TAIL);
        return new Interval(low, high);
    }
}

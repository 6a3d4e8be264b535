package dev.plimsoll.slo;

import dev.plimsoll.latency.EffectiveSample;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact interval of Clopper and Pearson (Biometrika 26, 1934) for the true share, when so many of so many were
 * counted. With none counted, or all, the one open side gets all of the 5 %: the rule by which 59 calls without a slow
 * one prove a p95. Of correlated calls it is taken from as many as independent ones would tell as much, as E. L. Korn and
 * B. I. Graubard do (Survey Methodology 24, 1998).
 */
public final class ShareInterval {
    private static final double TAIL = 0.025;
    private static final double ONE_TAIL = 0.05;

    private ShareInterval() {}

    /** Of independent calls. */
    public static Interval of(long counted, long total) {
        if (total <= 0 || counted < 0 || counted > total) {
            throw new IllegalArgumentException("a share needs a part of some, was " + counted + " of " + total);
        }
        return of((double) counted / total, (double) total);
    }

    /** Of calls that may depend on each other; empty when nobody can tell how far they do. */
    public static Optional<Interval> of(double share, EffectiveSample sample) {
        return sample.isKnown() ? Optional.of(of(share, sample.size())) : Optional.empty();
    }

    private static Interval of(double share, double size) {
        if (share <= 0) {
            return new Interval(0, 1 - Math.pow(ONE_TAIL, 1 / size));
        }
        if (share >= 1) {
            return new Interval(Math.pow(ONE_TAIL, 1 / size), 1);
        }
        double counted = share * size;
        double others = size - counted;
        double low = BetaDistribution.of(counted, others + 1).inverseCumulativeProbability(TAIL);
        double high = BetaDistribution.of(counted + 1, others).inverseSurvivalProbability(TAIL);
        return new Interval(low, high);
    }
}

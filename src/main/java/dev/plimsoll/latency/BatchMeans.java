package dev.plimsoll.latency;

import dev.plimsoll.latency.EffectiveSample.Standing;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tells by how much a share varies from batch to batch of a run, and from that as how many independent calls its
 * correlated ones tell. The variance is that of a ratio estimated from clusters (W. G. Cochran, Sampling Techniques, 3rd
 * edition, section 9A), made greater by what is left of correlation between neighbours, as of a first-order
 * autoregression (N. M. Steiger and others, ASAP3, ACM TOMACS 15, 2005); Student's t pays for the few batches; set against
 * the binomial variance it gives the effective size (L. Kish, Survey Sampling, 1965).
 *
 * <p>All that holds only when batches hardly depend on each other, which von Neumann's ratio tells at a level of 0.1 %
 * (G. S. Fishman, Management Science 24, 1978). Of few slow calls that ratio is far from normal, so what it finds must also
 * be rare among the same batches in random orders (A. Wald and J. Wolfowitz, Annals of Mathematical Statistics 14, 1943).
 */
final class BatchMeans {
    /** With fewer, neither the variance nor the dependence can be told (B. W. Schmeiser, Operations Research 30, 1982). */
    static final int FEWEST = 10;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double CRITICAL = NORMAL.inverseSurvivalProbability(0.001);
    private static final double TAIL = 0.025;
    private static final int ORDERS = 2_000;
    /** Of that many orders so many are 0.1 %. */
    private static final int RARE = 2;
    /** Any will do: the same batches get the same answer. */
    private static final long SEED = 1;

    private final double[] residuals;
    private final double share;
    private final long total;

    BatchMeans(List<ShareSeries.Batch> batches, double share) {
        this.share = share;
        this.total = batches.stream().mapToLong(ShareSeries.Batch::total).sum();
        this.residuals = batches.stream()
                .mapToDouble(it -> it.counted() - share * it.total())
                .toArray();
    }

    EffectiveSample effectiveSample() {
        if (share <= 0) {
            return new EffectiveSample(Standing.KNOWN, total);
        }
        if (share >= 1) {
            // Nothing varies, so nothing tells how far calls depend on each other: each batch counts once.
            return new EffectiveSample(Standing.KNOWN, residuals.length);
        }
        if (residuals.length < FEWEST) {
            return EffectiveSample.unknown(Standing.TOO_SHORT);
        }
        double correlation = correlation();
        return correlation > CRITICAL * deviation() && isRare()
                ? EffectiveSample.unknown(Standing.TOO_CORRELATED)
                : new EffectiveSample(Standing.KNOWN, total / Math.max(1, inflation(Math.max(0, correlation))));
    }

    /** How much wider than of independent calls an interval must be, squared. */
    private double inflation(double correlation) {
        int batches = residuals.length;
        double variance = squares() * batches / (batches - 1.0);
        double binomial = total * share * (1 - share);
        double student = TDistribution.of(batches - 1.0).inverseSurvivalProbability(TAIL)
                / NORMAL.inverseSurvivalProbability(TAIL);
        return variance / binomial * student * student * (1 + correlation) / (1 - correlation);
    }

    /** Of neighbouring batches, by way of von Neumann's ratio: near 0 when they are independent. */
    private double correlation() {
        return 1 - steps(residuals) / (2 * squares());
    }

    private boolean isRare() {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(SEED);
        double seen = steps(residuals);
        double[] order = residuals.clone();
        int asGreat = 0;
        for (int i = 0; i < ORDERS && asGreat <= RARE; i++) {
            asGreat += steps(ArraySampler.shuffle(random, order)) <= seen ? 1 : 0;
        }
        return asGreat <= RARE;
    }

    /** Squared, from each batch to the next: the less, the more alike are neighbours. */
    private static double steps(double[] order) {
        double steps = 0;
        for (int i = 1; i < order.length; i++) {
            double step = order[i] - order[i - 1];
            steps += step * step;
        }
        return steps;
    }

    /** By how much that correlation varies when batches are independent. */
    private double deviation() {
        double batches = residuals.length;
        return Math.sqrt((batches - 2) / (batches * batches - 1));
    }

    private double squares() {
        return Arrays.stream(residuals).map(it -> it * it).sum();
    }
}

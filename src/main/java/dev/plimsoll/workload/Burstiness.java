package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * How unevenly arrivals come.
 *
 * @param cv coefficient of variation of the gaps between them: 1 for Poisson, more for bursts, less for a steady beat
 */
public record Burstiness(double cv) {
    /** As of many users who know nothing of each other. */
    public static final Burstiness POISSON = new Burstiness(1);

    public Burstiness {
        if (!(cv > 0) || Double.isInfinite(cv)) {
            throw new IllegalArgumentException("cv must be a positive number, was " + cv);
        }
    }

    Gaps gaps(RandomGenerator random) {
        return equals(POISSON) ? new ExponentialGaps(random) : new GammaGaps(cv, random);
    }
}

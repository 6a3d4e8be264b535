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

    /** Beyond it a run is one burst or none; 6 is what one client in ten reaches. */
    public static final double MOST = 50;

    public Burstiness {
        if (!(cv > 0 && cv <= MOST)) {
            throw new IllegalArgumentException("cv must be above 0 and at most 50, was " + cv);
        }
    }

    Gaps gaps(RandomGenerator random) {
        return equals(POISSON) ? new ExponentialGaps(random) : new GammaGaps(cv, random);
    }
}

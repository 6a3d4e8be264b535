package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** Gaps of arrivals that know nothing of each other (Poisson), as of many independent users; their CV is 1. */
final class ExponentialGaps implements Gaps {
    private final RandomGenerator random;

    ExponentialGaps(RandomGenerator random) {
        this.random = random;
    }

    /** StrictMath, so that the same seed gives the same gap on any machine. */
    @Override
    public double next() {
        return -StrictMath.log(1 - random.nextDouble());
    }
}

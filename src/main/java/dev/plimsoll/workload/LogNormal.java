package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** A lognormal quantity kept between two bounds; drawn by inversion, one random number a draw. */
record LogNormal(double mu, double sigma, double least, double most) {
    LogNormal {
        if (!Double.isFinite(mu)) {
            throw new IllegalArgumentException("mu must be a number, was " + mu);
        }
        if (!(sigma > 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("sigma must be a positive number, was " + sigma);
        }
        if (!(least <= most)) {
            throw new IllegalArgumentException("the least must not be over the most, was " + least + " to " + most);
        }
    }

    /** StrictMath, so that the same seed gives the same value on any machine. */
    double sample(RandomGenerator random) {
        double draw = StrictMath.exp(mu + sigma * StandardNormal.sample(random));
        return Math.max(least, Math.min(most, draw));
    }
}

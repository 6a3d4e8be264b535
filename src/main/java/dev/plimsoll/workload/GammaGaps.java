package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * Gaps that follow a Gamma distribution of mean 1 and a given coefficient of variation: above 1 arrivals come in bursts,
 * below 1 they keep a distance. Drawn by Marsaglia and Tsang's method (ACM TOMS 26, 2000), which a shape below 1 reaches
 * from the shape one higher.
 *
 * <p>The first gap is what is left of one that an observer walks in on: the stretch that holds a given instant has shape
 * k + 1, and the instant falls anywhere in it (Cox, Renewal Theory, ch. 5). Begun with a whole gap instead, a run at CV 6
 * would see 17 arrivals too many on average.
 */
final class GammaGaps implements Gaps {
    private final double shape;
    private final RandomGenerator random;
    private boolean walkedIn;

    GammaGaps(double cv, RandomGenerator random) {
        this.shape = 1 / (cv * cv);
        this.random = random;
    }

    @Override
    public double next() {
        double stretch = ofShapePlusOne() / shape;
        if (!walkedIn) {
            walkedIn = true;
            return stretch * random.nextDouble();
        }
        return stretch * StrictMath.pow(random.nextDouble(), 1 / shape);
    }

    /** Of scale 1. */
    private double ofShapePlusOne() {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = StandardNormal.sample(random);
            double root = 1 + c * x;
            double v = root * root * root;
            double limit = x * x / 2 + d - d * v + d * StrictMath.log(v);
            if (root > 0 && StrictMath.log(1 - random.nextDouble()) < limit) {
                return d * v;
            }
        }
    }
}

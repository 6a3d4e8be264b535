package dev.plimsoll.standin;

import java.util.random.RandomGenerator;

/** How many tokens an assistant's reply has: Gamma with shape 1.15 and scale 383, which fits WildChat-1M (mean 441, p50 322). */
final class ReplyLength {
    private static final double SHAPE = 1.15;
    private static final double SCALE = 383;
    private static final int LONGEST = 4096;

    private ReplyLength() {}

    static int sample(RandomGenerator random) {
        long tokens = Math.round(gamma(random) * SCALE);
        return (int) Math.max(1, Math.min(LONGEST, tokens));
    }

    /** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), for shapes of 1 and more. */
    private static double gamma(RandomGenerator random) {
        double d = SHAPE - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}

package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * How many turns a conversation has: discrete Weibull, {@code P(T > k) = q^(k^b)}, at least 1 and at most {@code max}.
 */
public record TurnCount(double q, double b, int max) {
    public TurnCount {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("turns q must be between 0 and 1, was " + q);
        }
        if (!(b > 0) || Double.isInfinite(b)) {
            throw new IllegalArgumentException("turns b must be a positive number, was " + b);
        }
        if (max < 1) {
            throw new IllegalArgumentException("turns max must be at least 1, was " + max);
        }
    }

    /** By inversion: the least k whose survival {@code q^(k^b)} is not above the draw. */
    public int sample(RandomGenerator random) {
        double survival = 1 - random.nextDouble();
        double k = StrictMath.ceil(StrictMath.pow(StrictMath.log(survival) / StrictMath.log(q), 1 / b));
        return (int) Math.max(1, Math.min(max, k));
    }
}

package dev.plimsoll.workload;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The people who may come: person k comes with probability in proportion to {@code 1 / k^exponent} (Zipf). Drawn by
 * inversion from a table, so that one seed gives the same people everywhere.
 */
public final class Population {
    private final double[] cumulative;
    private final double exponent;

    /** People of whom a few come often: the more so, the higher the exponent; at 0 all come alike. */
    public Population(int size, double exponent) {
        if (size < 1) {
            throw new IllegalArgumentException("users count must be at least 1, was " + size);
        }
        if (!(exponent >= 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException("users exponent must be a number from 0 up, was " + exponent);
        }
        this.exponent = exponent;
        cumulative = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += StrictMath.pow(k + 1, -exponent);
            cumulative[k] = sum;
        }
    }

    public int size() {
        return cumulative.length;
    }

    double exponent() {
        return exponent;
    }

    /** The rank of who comes, from 1. */
    int sample(RandomGenerator random) {
        double draw = random.nextDouble() * cumulative[cumulative.length - 1];
        int at = Arrays.binarySearch(cumulative, draw);
        return Math.min(cumulative.length, (at < 0 ? -at - 1 : at + 1) + 1);
    }
}

package dev.plimsoll.baseline;

/**
 * Which way a measure gets worse. Values are compared as scores: their natural logarithms, signed so that a greater score
 * is worse. Noise of response times is multiplicative, and a difference of scores is a ratio of values.
 */
public enum Direction {
    LOWER_IS_BETTER(1),
    HIGHER_IS_BETTER(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    double score(double value) {
        return sign * Math.log(value);
    }

    /** The value that has this score. */
    double value(double score) {
        return Math.exp(sign * score);
    }

    /** The value, worse by a factor: 1.1 makes a time 10 % longer, and divides a throughput by 1.1. */
    public double worsened(double value, double factor) {
        return this == LOWER_IS_BETTER ? value * factor : value / factor;
    }
}

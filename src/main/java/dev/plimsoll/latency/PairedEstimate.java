package dev.plimsoll.latency;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A difference between two runs that went on together.
 *
 * @param value what was observed
 * @param standardError how far that varies from one such pair of runs to another
 * @param degrees of freedom from which the error was told
 */
public record PairedEstimate(double value, double standardError, int degrees) {
    /** The lower end of the interval that holds the true difference with this confidence, such as 0.95. */
    public double low(double confidence) {
        return value - reach(confidence);
    }

    public double high(double confidence) {
        return value + reach(confidence);
    }

    private double reach(double confidence) {
        return standardError * TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2);
    }
}

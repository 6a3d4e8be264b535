package dev.plimsoll.latency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The percentiles that are kept, each with the fewest samples from which it can be told at all. */
public enum Percentile {
    P50(0.5, 6),
    P90(0.9, 29),
    P95(0.95, 59),
    P99(0.99, 299),
    P999(0.999, 2_995);

    private final double quantile;
    private final int minimumSamples;

    Percentile(double quantile, int minimumSamples) {
        this.quantile = quantile;
        this.minimumSamples = minimumSamples;
    }

    /** {@code p50 p90 p95 p99 p999}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The share of calls that are no slower. */
    public double quantile() {
        return quantile;
    }

    /** With fewer independent ones no interval holds the true percentile with 95 % confidence. */
    public int minimumSamples() {
        return minimumSamples;
    }

    public static Optional<Percentile> labelled(String label) {
        return Arrays.stream(values()).filter(it -> it.label().equals(label)).findFirst();
    }
}

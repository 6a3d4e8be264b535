package dev.plimsoll.baseline;

/**
 * What one run measured.
 *
 * @param operation its label
 * @param measure {@code p50 p95 p99 mean} in seconds, {@code throughput} in completed calls per second, {@code error_odds}
 *     as failed calls for each that did not fail
 */
public record MetricValue(String operation, String measure, double value) {
    public MetricValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(operation + " " + measure + " must be a finite number, was " + value);
        }
    }
}

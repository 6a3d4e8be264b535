package dev.plimsoll.run;

import dev.plimsoll.latency.PercentileEstimate;
import java.time.Duration;
import java.util.Map;

/**
 * Times of the completed calls of one operation on one clock.
 *
 * @param percentiles by name ({@code p50 p90 p95 p99 p999}); absent ones had too few samples
 */
public record ClockSummary(
        long count, Duration mean, Duration max, long overflow, Map<String, PercentileEstimate> percentiles) {}

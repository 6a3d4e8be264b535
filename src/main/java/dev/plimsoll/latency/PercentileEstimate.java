package dev.plimsoll.latency;

import java.time.Duration;
import java.util.Optional;

/**
 * A percentile as it was observed.
 *
 * @param range holds the true one with 95 % confidence; empty when calls depend on each other too much to tell
 */
public record PercentileEstimate(Duration value, Optional<TimeRange> range) {
    public PercentileEstimate(Duration value, Duration low, Duration high) {
        this(value, Optional.of(new TimeRange(low, high)));
    }
}

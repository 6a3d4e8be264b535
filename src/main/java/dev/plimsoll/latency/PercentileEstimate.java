package dev.plimsoll.latency;

import java.time.Duration;

/** A percentile as it was observed, and the interval that holds the true one with 95 % confidence. */
public record PercentileEstimate(Duration value, Duration low, Duration high) {}

package dev.plimsoll.latency;

import java.time.Duration;

/** From one time to another, both included. */
public record TimeRange(Duration low, Duration high) {}

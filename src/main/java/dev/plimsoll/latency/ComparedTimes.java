package dev.plimsoll.latency;

import java.time.Duration;
import java.util.Optional;

/**
 * A percentile in two runs that went on together.
 *
 * @param logRatio natural logarithm of the other run's percentile over that of the one; empty with too few calls
 */
public record ComparedTimes(Sample one, Sample other, Optional<PairedEstimate> logRatio) {
    /** The percentile of one run, and of how many calls it is. */
    public record Sample(long calls, Duration value) {}
}

package dev.plimsoll.probe;

import dev.plimsoll.chat.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * One check as it was configured.
 *
 * @param interval between two scheduled instants
 * @param failingInterval the same while the check fails, when that shall be another
 * @param limits how long attempts and runs may take
 * @param repeatsWrites whether calls that change something are repeated as well
 * @param objective the share of first attempts that must succeed, and the time they may take
 */
public record CheckSettings(
        CheckId id,
        CheckKind kind,
        Duration interval,
        Optional<Duration> failingInterval,
        Limits limits,
        RetryPolicy retries,
        boolean repeatsWrites,
        Objective objective) {

    /**
     * Hard deadlines.
     *
     * @param attempt for one whole exchange
     * @param run for all attempts and waits of a run, clean-up apart
     */
    public record Limits(Duration attempt, Duration run) {}

    /**
     * What is promised of the service at this check.
     *
     * @param availability between 0 and 1, such as 0.999
     * @param latency most first attempts shall be quicker than this
     */
    public record Objective(double availability, Duration latency) {}
}

package dev.plimsoll.inquiry;

import java.time.Duration;

/**
 * An answer of a service that limits: let through or refused, and what it says about the quota.
 *
 * @param sentNanos when its request was sent, on a clock that only goes forward
 * @param receivedNanos when it was there, on the same clock
 */
public record LimitedAnswer(int status, LimitHeaders headers, long sentNanos, long receivedNanos) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final long SECOND = 1_000_000_000L;

    boolean isRefused() {
        return status == TOO_MANY_REQUESTS;
    }

    /** The earliest instant that its reset can mean: it was written after the request was sent, in whole seconds. */
    long earliestResetNanos() {
        return sentNanos + (headers.reset().orElse(0) - 1) * SECOND;
    }

    /** The latest instant that its reset can mean. */
    long latestResetNanos() {
        return receivedNanos + (headers.reset().orElse(0) + 1) * SECOND;
    }

    /** How long a client should wait. */
    Duration untilReset() {
        return Duration.ofSeconds(headers.retryAfter().orElse(headers.reset().orElse(1)));
    }
}

package dev.plimsoll.chat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed attempt is repeated.
 *
 * @param retries how many attempts may follow the first
 * @param base the wait before the first retry, without jitter
 * @param jitter share of a wait that chance takes from it, from 0 to 1
 */
public record RetryPolicy(Backoff backoff, int retries, Duration base, double jitter) {
    /** How waits grow. */
    public enum Backoff {
        NONE,
        /** base, 2 base, 3 base ... */
        LINEAR,
        /** base, 2 base, 4 base ... */
        EXPONENTIAL;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RetryPolicy {
        if (retries < 0 || (backoff == Backoff.NONE) != (retries == 0)) {
            throw new IllegalArgumentException("retries must fit the policy " + backoff.label() + ", was " + retries);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter must be from 0 to 1, was " + jitter);
        }
        if (base.isNegative()) {
            throw new IllegalArgumentException("the wait before a retry must not be negative, was " + base);
        }
    }

    public static RetryPolicy none() {
        return new RetryPolicy(Backoff.NONE, 0, Duration.ZERO, 0);
    }

    public int attempts() {
        return 1 + retries;
    }

    /** How long to wait when so many attempts have failed; empty when there shall be no other. */
    public Optional<Duration> waitAfter(int failedAttempts, RandomGenerator random) {
        return failedAttempts > retries
                ? Optional.empty()
                : Optional.of(shortened(longestWaitAfter(failedAttempts), random));
    }

    /**
     * The same when the service asked for time ({@code Retry-After}): never sooner than it asked, never sooner than the
     * policy says.
     */
    public Optional<Duration> waitAfter(int failedAttempts, Duration askedFor, RandomGenerator random) {
        return waitAfter(failedAttempts, random).map(wait -> wait.compareTo(askedFor) < 0 ? askedFor : wait);
    }

    /** All waits of a call that fails to the end, none shortened by chance. */
    public Duration longestWaits() {
        Duration sum = Duration.ZERO;
        for (int failed = 1; failed <= retries; failed++) {
            sum = sum.plus(longestWaitAfter(failed));
        }
        return sum;
    }

    private Duration longestWaitAfter(int failedAttempts) {
        return switch (backoff) {
            case NONE -> Duration.ZERO;
            case LINEAR -> base.multipliedBy(failedAttempts);
            case EXPONENTIAL -> base.multipliedBy(1L << Math.min(failedAttempts - 1, 30));
        };
    }

    private Duration shortened(Duration wait, RandomGenerator random) {
        return wait.minus(Duration.ofNanos((long) (wait.toNanos() * jitter * random.nextDouble())));
    }
}

package dev.plimsoll.client;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whether a failed attempt of a user's call is repeated, and after how long. Both of the API integration guide's policies
 * repeat what the network or the server failed to do and nothing that the service refused; only the linear one repeats
 * what took too long.
 */
public record Retries(RetryPolicy policy) {
    public static Retries none() {
        return new Retries(RetryPolicy.none());
    }

    public boolean areOn() {
        return policy.retries() > 0;
    }

    String inWords() {
        return areOn()
                ? policy.backoff().label() + " retries, at most " + policy.retries() + " from "
                        + policy.base().toMillis() / 1000.0 + " s"
                : "no retries";
    }

    /** How long to wait when so many attempts have failed, the last one so; empty when the call is over. */
    public Optional<Duration> waitAfter(int failedAttempts, ErrorClass failure, RandomGenerator random) {
        return repeats(failure) ? policy.waitAfter(failedAttempts, random) : Optional.empty();
    }

    private boolean repeats(ErrorClass failure) {
        return switch (failure) {
            case DNS,
                    CONNECT_REFUSED,
                    CONNECT_TIMEOUT,
                    CONNECT_OTHER,
                    TLS_HANDSHAKE,
                    TLS_CERT,
                    CLOSED_EARLY,
                    SERVER_5XX -> true;
            case RESPONSE_TIMEOUT, DEADLINE -> policy.backoff() == Backoff.LINEAR;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, RATE_LIMITED, CLIENT_4XX -> false;
            case REDIRECT, BODY_TOO_LARGE, BODY_INVALID, ASSERTION -> false;
            // Our own trouble: repeating would add to it.
            case CANCELED, EXHAUSTED, INTERNAL -> false;
        };
    }
}

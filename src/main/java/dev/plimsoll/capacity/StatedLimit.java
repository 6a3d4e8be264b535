package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * What a rate limiter says of itself in its {@code RateLimit-*} headers.
 *
 * @param requests that it lets through in each window
 * @param window positive; the longest reset seen where no policy tells it
 */
public record StatedLimit(long requests, Duration window) {
    public StatedLimit {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "a limiter states requests in a window of time, was " + requests + " in " + window);
        }
    }

    /** Requests per second. */
    public double perSecond() {
        return requests * 1e9 / window.toNanos();
    }
}

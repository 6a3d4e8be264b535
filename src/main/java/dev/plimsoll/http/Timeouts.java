package dev.plimsoll.http;

import java.time.Duration;

/**
 * How long an exchange may take; all three are positive.
 *
 * @param connect for the connection, and again for the TLS handshake
 * @param silence between two bytes of the response
 * @param whole from the call to the last byte: after it the exchange is cut, however busy it is
 */
public record Timeouts(Duration connect, Duration silence, Duration whole) {
    public Timeouts {
        requirePositive("connect timeout", connect);
        requirePositive("silence timeout", silence);
        requirePositive("timeout of the whole exchange", whole);
    }

    /** One limit for the whole exchange, whatever it is spent on. */
    public static Timeouts of(Duration whole) {
        return new Timeouts(whole, whole, whole);
    }

    private static void requirePositive(String what, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(what + " must be positive, was " + value);
        }
    }
}

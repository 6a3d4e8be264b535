package dev.plimsoll.probe;

import dev.plimsoll.chat.Exchange;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt as the client saw it.
 *
 * @param tls when the handshake got as far as the certificates, also when they were refused
 * @param httpVersion of the answer, such as {@code 1.1}
 * @param retryAfter what the answer's {@code Retry-After} asked for, in seconds or until a date
 * @param addressesFailed how many addresses of the name were given up before the one that was used
 */
public record Sighting(
        Exchange exchange,
        Phases phases,
        Optional<TlsFacts> tls,
        Optional<String> httpVersion,
        Optional<Duration> retryAfter,
        int addressesFailed) {}

package dev.plimsoll.probe;

import java.time.Instant;

/**
 * What a TLS handshake told.
 *
 * @param version as TLS calls it, such as {@code TLSv1.3}
 * @param earliestExpiry of the certificates that the server sent
 */
public record TlsFacts(String version, Instant earliestExpiry) {}

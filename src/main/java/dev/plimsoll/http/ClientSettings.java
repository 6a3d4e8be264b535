package dev.plimsoll.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to speak to a target.
 *
 * @param userAgent such as {@code plimsoll/1.0.0}
 * @param caFile PEM certificates to trust beside those that Java trusts
 */
public record ClientSettings(String userAgent, Timeouts timeouts, Optional<Path> caFile) {
    public ClientSettings {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("user agent must not be blank");
        }
    }
}

package dev.plimsoll.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the simulated clients connect.
 *
 * @param authorities PEM file of the certificate authorities to trust instead of the JVM's
 */
public record ClientSettings(
        Duration requestTimeout, Duration connectTimeout, Connections connections, Optional<Path> authorities) {
    /** One pool for all users, or a connection for each user as browsers have it (dearer for the injector). */
    public enum Connections {
        SHARED,
        PER_USER
    }
}

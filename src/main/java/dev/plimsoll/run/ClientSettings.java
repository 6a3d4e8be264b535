package dev.plimsoll.run;

import dev.plimsoll.client.ClientBehaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the simulated clients connect and behave.
 *
 * @param authorities PEM file of the certificate authorities to trust instead of the JVM's
 * @param behaviour what they do on their own between a user and the service
 */
public record ClientSettings(
        Duration requestTimeout,
        Duration connectTimeout,
        Connections connections,
        Optional<Path> authorities,
        ClientBehaviour behaviour) {
    /** One pool for all users, or a connection for each user as browsers have it (dearer for the injector). */
    public enum Connections {
        SHARED,
        PER_USER
    }

    /** Plain clients, which do nothing on their own. */
    public static ClientSettings plain(
            Duration requestTimeout, Duration connectTimeout, Connections connections, Optional<Path> authorities) {
        return new ClientSettings(requestTimeout, connectTimeout, connections, authorities, ClientBehaviour.plain());
    }
}

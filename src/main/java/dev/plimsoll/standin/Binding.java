package dev.plimsoll.standin;

import java.nio.file.Path;
import java.util.Optional;

/** Where a stand-in listens; port 0 takes a free one. */
public record Binding(String address, int port, int adminPort, Optional<Tls> tls) {
    /** A certificate chain and its private key, both PEM. */
    public record Tls(Path certificate, Path key) {}

    public Binding {
        requirePort("port", port);
        requirePort("admin port", adminPort);
    }

    /** Free ports that only this machine can reach. */
    public static Binding loopback() {
        return new Binding("127.0.0.1", 0, 0, Optional.empty());
    }

    public Binding withPorts(int service, int admin) {
        return new Binding(address, service, admin, tls);
    }

    public Binding withAddress(String other) {
        return new Binding(other, port, adminPort, tls);
    }

    public Binding withTls(Path certificate, Path key) {
        return new Binding(address, port, adminPort, Optional.of(new Tls(certificate, key)));
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(name + ": expected 0 (any free one) to 65535, was " + port);
        }
    }
}

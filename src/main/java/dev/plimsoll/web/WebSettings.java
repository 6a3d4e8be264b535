package dev.plimsoll.web;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to listen and whom to let in.
 *
 * @param port 0 takes a free one
 * @param login asked of every request, when there is one
 */
public record WebSettings(String address, int port, Optional<Tls> tls, Optional<Login> login) {
    /** A certificate chain and its private key, unencrypted PKCS#8; both PEM. */
    public record Tls(Path certificate, Path key) {}

    /** One user and the file that holds the password on its first line. */
    public record Login(String user, Path passwordFile) {}

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: expected 0 (any free one) to 65535, was " + port);
        }
    }

    /** In the clear and for everybody. */
    public static WebSettings open(String address, int port) {
        return new WebSettings(address, port, Optional.empty(), Optional.empty());
    }

    public WebSettings withTls(Path certificate, Path key) {
        return new WebSettings(address, port, Optional.of(new Tls(certificate, key)), login);
    }

    public WebSettings withLogin(String user, Path passwordFile) {
        return new WebSettings(address, port, tls, Optional.of(new Login(user, passwordFile)));
    }
}

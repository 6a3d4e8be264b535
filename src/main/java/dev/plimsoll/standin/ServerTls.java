package dev.plimsoll.standin;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import javax.net.ssl.SSLException;

/** Turns PEM files into what Netty speaks TLS with. */
final class ServerTls {
    private ServerTls() {}

    static SslContext of(Binding.Tls files) {
        try {
            return SslContextBuilder.forServer(
                            files.certificate().toFile(), files.key().toFile())
                    .build();
        } catch (SSLException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "TLS: expected a PEM certificate chain in " + files.certificate() + " and its PEM private key in "
                            + files.key() + ": " + unusable.getMessage(),
                    unusable);
        }
    }
}

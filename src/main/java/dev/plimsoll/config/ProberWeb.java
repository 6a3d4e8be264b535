package dev.plimsoll.config;

import java.nio.file.Path;
import java.util.Optional;

/** How the prober's own pages and metrics are served. */
public record ProberWeb(ListenAddress listen, Optional<Tls> tls, Optional<BasicAuth> basicAuth) {
    /**
     * PEM files.
     *
     * @param certificate with the chain below it
     * @param key its private key, PKCS #8 without a password
     */
    public record Tls(Path certificate, Path key) {}

    /** Who may see them, and the file with the password. */
    public record BasicAuth(String user, Path passwordFile) {}

    /** The same at another address. */
    public ProberWeb at(ListenAddress other) {
        return new ProberWeb(other, tls, basicAuth);
    }

    static ProberWeb read(Section web, Premises premises) {
        ProberWeb settings = new ProberWeb(
                web.get("listen", ProbeKinds.LISTEN),
                tls(web.section("tls"), premises),
                basicAuth(web.section("basic-auth"), premises));
        web.refuseOthers();
        return settings;
    }

    private static Optional<Tls> tls(Section section, Premises premises) {
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Tls tls = new Tls(
                section.get("certificate-file", premises.readableFile()),
                section.get("key-file", premises.readableFile()));
        section.refuseOthers();
        return Optional.of(tls);
    }

    private static Optional<BasicAuth> basicAuth(Section section, Premises premises) {
        if (section.isEmpty()) {
            return Optional.empty();
        }
        BasicAuth auth = new BasicAuth(
                section.get("user", ProbeKinds.LOGIN), section.get("password-file", premises.passwordFile()));
        section.refuseOthers();
        return Optional.of(auth);
    }
}

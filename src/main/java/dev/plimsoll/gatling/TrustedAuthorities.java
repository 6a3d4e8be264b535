package dev.plimsoll.gatling;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** Certificate authorities from a PEM file, in the only form Gatling reads: a key store, here a temporary one. */
record TrustedAuthorities(Optional<Path> store) implements AutoCloseable {
    /** The store holds certificates, which are public; it has to have a password all the same. */
    static final String PASSWORD = "public";

    static TrustedAuthorities of(Optional<Path> pem) {
        return new TrustedAuthorities(pem.map(TrustedAuthorities::storeOf));
    }

    private static Path storeOf(Path pem) {
        try (InputStream text = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(text)) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            Path file = Files.createTempFile("plimsoll-authorities", ".p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (GeneralSecurityException notCertificates) {
            throw new IllegalArgumentException(
                    pem + ": expected certificates in PEM, was " + notCertificates.getMessage(), notCertificates);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(pem + " cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        store.ifPresent(file -> file.toFile().delete());
    }
}

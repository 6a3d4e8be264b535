package dev.plimsoll.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to trust: the authorities that Java trusts, and those in a PEM file of one's own. */
public final class CaFile {
    private CaFile() {}

    /**
     * Java's own trust and, when a file is given, the certificates in it.
     *
     * @throws IllegalArgumentException when the file cannot be read or holds no certificate; the message says so
     */
    public static SSLContext trusting(Optional<Path> file) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust(file)}, null);
            return context;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    /** The same trust as the one who judges certificates, with the same complaints. */
    static X509ExtendedTrustManager trust(Optional<Path> file) {
        try {
            TrustManagerFactory factory = file.isPresent() ? trustManagers(file.get()) : factory(null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalArgumentException("Java's own list of trusted authorities cannot be read", broken);
        }
    }

    /** The same trust as a factory, for libraries that ask for one. */
    public static TrustManagerFactory trustManagers(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificatesIn(file)) {
            store.setCertificateEntry("file-" + number++, certificate);
        }
        for (TrustManager manager : factory(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                for (X509Certificate certificate : x509.getAcceptedIssuers()) {
                    store.setCertificateEntry("java-" + number++, certificate);
                }
            }
        }
        return factory(store);
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static Collection<? extends Certificate> certificatesIn(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new IllegalArgumentException(notPem(file));
            }
            return found;
        } catch (CertificateException malformed) {
            throw new IllegalArgumentException(notPem(file), malformed);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("CA file '" + file + "' does not exist", missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "CA file '" + file + "' cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String notPem(Path file) {
        return "CA file '" + file + "' holds no certificate: expected PEM text with -----BEGIN CERTIFICATE-----";
    }
}

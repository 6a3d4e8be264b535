package dev.plimsoll.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate for 127.0.0.1, made by the JDK's keytool. */
public final class Certificates {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    /** For 127.0.0.1, or for whatever the subject alternative name says. */
    public static Certificates selfSigned(Path folder, String alternativeName)
            throws IOException, InterruptedException, GeneralSecurityException {
        return selfSigned(folder, alternativeName, "-0d");
    }

    /** For 127.0.0.1, and no longer valid. */
    public static Certificates expired(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        return selfSigned(folder, "IP:127.0.0.1", "-10d");
    }

    private static Certificates selfSigned(Path folder, String alternativeName, String since)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("server" + since + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=plimsoll test",
                "-ext",
                "SAN=" + alternativeName,
                "-startdate",
                since,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new Certificates(store);
    }

    /** When it ends, or has ended. */
    public Instant expiry() throws GeneralSecurityException {
        return ((X509Certificate) store.getCertificate("server")).getNotAfter().toInstant();
    }

    /** The certificate as PEM text in a file. */
    public Path pem(Path file) throws GeneralSecurityException, IOException {
        return pem(file, "CERTIFICATE", store.getCertificate("server").getEncoded());
    }

    /** Its private key, likewise. */
    public Path keyPem(Path file) throws GeneralSecurityException, IOException {
        return pem(file, "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
    }

    private static Path pem(Path file, String kind, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }

    /** A listening TLS socket on a free loopback port that shows the certificate. */
    public ServerSocket listen() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }
}

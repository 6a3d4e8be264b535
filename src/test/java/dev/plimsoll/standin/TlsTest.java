package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Contracts;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void speaksItWithTheCertificateItIsGiven() throws Exception {
        KeyStore own = ownCertificate();
        Path certificate = pem("CERTIFICATE", own.getCertificate("own").getEncoded());
        Path key = pem("PRIVATE KEY", own.getKey("own", PASSWORD.toCharArray()).getEncoded());

        try (StandIn standIn = StandIn.start(
                StandInSettings.of(Contracts.guide(), 1).with(Binding.loopback().withTls(certificate, key)))) {
            assertThat(standIn.baseUrl()).startsWith("https://127.0.0.1:");
            assertThat(healthStatus(
                            standIn,
                            HttpClient.newBuilder().sslContext(trusting(own)).build()))
                    .isEqualTo(200);
            assertThatThrownBy(() -> healthStatus(standIn, HttpClient.newHttpClient()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void needsFilesItCanRead() {
        Path missing = folder.resolve("missing.pem");

        assertThatThrownBy(() -> StandIn.start(StandInSettings.of(Contracts.guide(), 1)
                        .with(Binding.loopback().withTls(missing, missing))))
                .hasMessage("TLS: expected a PEM certificate chain in " + missing + " and its PEM private key in "
                        + missing + ": File does not contain valid certificates: " + missing);
    }

    private static int healthStatus(StandIn standIn, HttpClient client) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standIn.baseUrl() + "/health"))
                .header("x-api-key", standIn.apiKey())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Made by the JDK's own tool, so that no key lies in the repository. */
    private KeyStore ownCertificate() throws Exception {
        Path file = folder.resolve("own.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=stand-in",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        tool.getInputStream().transferTo(said);
        assertThat(tool.waitFor()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private Path pem(String kind, byte[] der) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore own) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", own.getCertificate("own"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}

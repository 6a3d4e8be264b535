package dev.plimsoll.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.http.CaFile;
import dev.plimsoll.testing.Certificates;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebTlsTest {
    private static final List<Route> ROUTES = List.of(Route.get("/", request -> WebResponse.text(200, "safe")));

    @TempDir
    private Path folder;

    private Path certificate = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void writeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");
        certificate = certificates.pem(folder.resolve("server.crt"));
        key = certificates.keyPem(folder.resolve("server.key"));
    }

    @Test
    void speaksTlsWithTheCertificateItWasGiven() throws IOException, InterruptedException {
        try (WebFace web = WebFace.start(settings(), ROUTES)) {
            Visitor visitor = Visitor.trusting(CaFile.trusting(Optional.of(certificate)), web);

            assertThat(web.url()).startsWith("https://127.0.0.1:");
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotHeldUpByAClientThatNeverShakesHands() throws IOException, InterruptedException {
        try (WebFace web = WebFace.start(settings(), ROUTES);
                Socket silent =
                        new Socket(web.address().getAddress(), web.address().getPort())) {
            silent.getOutputStream().write(0x16);

            Visitor visitor = Visitor.trusting(CaFile.trusting(Optional.of(certificate)), web);

            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysThatAFileHoldsNoKey() throws IOException {
        Files.writeString(key, "not a key");

        assertThatThrownBy(() -> WebFace.start(settings(), ROUTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(expected() + "the key file has no -----BEGIN PRIVATE KEY-----");
    }

    @Test
    void saysThatTheKeyIsNotThatOfTheCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Certificates.selfSigned(elsewhere, "IP:127.0.0.1").keyPem(key);

        assertThatThrownBy(() -> WebFace.start(settings(), ROUTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(expected() + "the key is not that of the certificate");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(certificate);

        assertThatThrownBy(() -> WebFace.start(settings(), ROUTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TLS: '" + certificate + "' cannot be read");
    }

    private WebSettings settings() {
        return WebSettings.open("127.0.0.1", 0).withTls(certificate, key);
    }

    private String expected() {
        return "TLS: expected a PEM certificate chain in " + certificate + " and its unencrypted PKCS#8 private key in "
                + key + ": ";
    }
}

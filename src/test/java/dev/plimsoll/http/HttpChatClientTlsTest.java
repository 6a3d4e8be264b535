package dev.plimsoll.http;

import static dev.plimsoll.testing.RawServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HttpChatClientTlsTest {
    @TempDir
    private Path folder;

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");
        try (RawServer server = secure(certificates)) {
            Exchange exchange = send(server, Optional.empty());

            assertThat(exchange).isInstanceOfSatisfying(Exchange.Unanswered.class, it -> {
                assertThat(it.errorClass()).isEqualTo(ErrorClass.TLS_CERT);
                assertThat(it.detail()).isEqualTo("unable to find valid certification path to requested target");
            });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void trustsWhatTheCaFileHolds() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "IP:127.0.0.1");
        try (RawServer server = secure(certificates)) {
            Exchange exchange = send(server, Optional.of(certificates.pem(folder.resolve("ca.pem"))));

            assertThat(exchange.status()).hasValue(200);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        Certificates certificates = Certificates.selfSigned(folder, "DNS:chat.example.com");
        try (RawServer server = secure(certificates)) {
            Exchange exchange = send(server, Optional.of(certificates.pem(folder.resolve("ca.pem"))));

            assertThat(exchange)
                    .isInstanceOfSatisfying(
                            Exchange.Unanswered.class,
                            it -> assertThat(it.errorClass()).isEqualTo(ErrorClass.TLS_CERT));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void plainHttpBehindHttpsIsAFailedHandshake() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.close())) {
            Exchange exchange;
            try (HttpChatClient client = Clients.of("https://127.0.0.1:" + server.port(), silentFor(500))) {
                exchange = client.send(new ChatApi(Contracts.guide()).health(), new UserId("anon-1-abc"));
            }

            assertThat(exchange)
                    .isInstanceOfSatisfying(
                            Exchange.Unanswered.class,
                            it -> assertThat(it.errorClass()).isEqualTo(ErrorClass.TLS_HANDSHAKE));
        }
    }

    @Test
    void saysThatTheCaFileIsMissing() {
        Path file = folder.resolve("none.pem");

        assertThatThrownBy(() -> CaFile.trusting(Optional.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CA file '" + file + "' does not exist");
    }

    @Test
    void saysThatTheCaFileHoldsNoCertificate() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "hello\n");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        for (Path file : List.of(text, empty)) {
            assertThatThrownBy(() -> CaFile.trusting(Optional.of(file)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("CA file '" + file
                            + "' holds no certificate: expected PEM text with -----BEGIN CERTIFICATE-----");
        }
    }

    private static RawServer secure(Certificates certificates) throws GeneralSecurityException, IOException {
        return new RawServer(
                certificates.listen(),
                (request, socket) -> socket.getOutputStream().write(response("200 OK", "application/json", "{}")));
    }

    private static Exchange send(RawServer server, Optional<Path> caFile) {
        ClientSettings settings = new ClientSettings("plimsoll/test", Timeouts.of(Duration.ofSeconds(20)), caFile);
        String url = "https://127.0.0.1:" + server.port() + "/chats-service/api/v1";
        try (HttpChatClient client = Clients.of(url, settings)) {
            return client.send(new ChatApi(Contracts.guide()).health(), new UserId("anon-1-abc"));
        }
    }

    private static Timeouts silentFor(int millis) {
        return new Timeouts(Duration.ofMillis(millis), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
}

package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.http.HttpChatClient;
import dev.plimsoll.http.Timeouts;
import dev.plimsoll.testing.Certificates;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.TinyChat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HandshakeTest {
    private static final UserId USER = new UserId("anon-1-abc");
    private static final String HTML = "<!DOCTYPE html><title>Error</title>";

    private final Housekeeping housekeeping = new Housekeeping();
    private CleanupLedger ledger;

    @TempDir
    private Path folder;

    @BeforeEach
    void openLedger() throws IOException {
        ledger = CleanupLedger.create(folder, Target.of("http://127.0.0.1"));
    }

    @AfterEach
    void closeLedger() throws IOException {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "deployed"})
    void findsTheContractAndLeavesNothingBehind(String name) throws IOException {
        try (TinyChat chat = new TinyChat(contract(name))) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(result).isInstanceOfSatisfying(HandshakeResult.Found.class, it -> {
                assertThat(it.contract()).isEqualTo(contract(name));
                assertThat(it.explanation())
                        .isEqualTo("target " + chat.baseUrl() + " speaks the " + name
                                + " contract: it created, listed and deleted a session as that says");
            });
            assertThat(chat.titles()).isEmpty();
            assertThat(ledger.openEntries()).isEmpty();
            assertThat(housekeeping.snapshot())
                    .isEqualTo(Map.of(
                            Operation.HEALTH, Map.of("200", 1L),
                            Operation.CREATE_SESSION, Map.of("201", 1L),
                            Operation.LIST_SESSIONS, Map.of("200", 1L),
                            Operation.DELETE_SESSION, Map.of("200", 1L)));
            assertThat(chat.server().requests()).hasSize(4);
        }
    }

    @Test
    void namesWhatIsBeyondTheContract() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())) {
            HandshakeResult result = shake(chat, Optional.of(Contracts.guide()));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            HandshakeResult.Found.class,
                            it -> assertThat(it.drift())
                                    .containsExactly(
                                            "list_sessions: data[].userId",
                                            "create_session: data.userId",
                                            "health: uptime",
                                            "health: version"));
        }
    }

    @Test
    void insistsOnThePinnedContract() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.deployed())) {
            HandshakeResult result = shake(chat, Optional.of(Contracts.guide()));

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl() + " speaks the deployed contract, not the guide one that was"
                            + " asked for: give --contract deployed or --contract auto");
            assertThat(chat.titles()).isEmpty();
        }
    }

    @Test
    void nobodyListens() throws IOException {
        TinyChat chat = new TinyChat(Contracts.guide());
        chat.close();

        HandshakeResult result = shake(chat, Optional.empty());

        assertThat(message(result))
                .isEqualTo("no target answers at " + chat.baseUrl() + ": connect_refused (Connect to http://127.0.0.1:"
                        + chat.server().port() + " failed: Connection refused)");
        assertThat(housekeeping.snapshot()).isEmpty();
        assertThat(housekeeping.unsent()).isEqualTo(Map.of(Operation.HEALTH, Map.of("connect_refused", 1L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void wrongKey(String where) throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.deployed())
                .answering(where, "401 Unauthorized", "application/json", "{\"errors\":[]}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo(
                            "target " + chat.baseUrl() + " refuses the API key (401): is it the key of this service?")
                    .doesNotContain(Clients.KEY);
            assertThat(ledger.openEntries()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, 'text/html; charset=utf-8', 404 and text/html",
        "404 Not Found, application/json, 404 and application/json",
        "200 OK, text/html, 200 and text/html"
    })
    void wrongBasePath(String status, String type, String seen) throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.deployed()).answering("", status, type, HTML)) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl() + " answers health with " + seen
                            + ": is the base path right? expected a URL that ends like .../chats-service/api/v1");
        }
    }

    @Test
    void aServiceOfNeitherContract() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())
                .answering("POST", "200 OK", "application/json", "{\"result\":{\"id\":7}}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl() + " answers create_session as neither contract says:"
                            + " as guide, data: expected object, was missing;"
                            + " as deployed, status: expected 201, was 200");
        }
    }

    @Test
    void limitedAlready() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.deployed())
                .answering("GET", "429 Too Many Requests", "application/json", "{\"error\":\"slow down\"}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " answers health with 429: it limits us before the run has begun; wait, or raise its"
                            + " limit");
        }
    }

    @Test
    void illService() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())
                .answering("GET", "503 Unavailable", "application/json", "{\"message\":\"no database\"}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " answers health with 503 (no database): is it in good health?");
        }
    }

    @Test
    void databaseAway() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.deployed())
                .answering(
                        "POST",
                        "400 Bad Request",
                        "application/json",
                        "{\"errors\":[{\"code\":\"X\",\"message\":\"bad request\"}]}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl() + " answers create_session with 400 (bad request)");
        }
    }

    @Test
    void aRedirect() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide()).answering("GET", "301 Moved", "text/html", HTML)) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " answers health with 301, a redirect: give the address that it leads to");
        }
    }

    @Test
    void certificateThatNobodyTrusts() throws Exception {
        try (RawServer server = new RawServer(
                        Certificates.selfSigned(folder, "IP:127.0.0.1").listen(), (request, socket) -> socket.close());
                HttpChatClient client = Clients.of("https://127.0.0.1:" + server.port() + "/api")) {
            Target target = Target.of("https://127.0.0.1:" + server.port() + "/api");

            HandshakeResult result = new Handshake(target, client, USER, ledger).shake(Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + target + " shows a certificate that is not trusted: tls_cert (unable to find"
                            + " valid certification path to requested target); if its authority is your own, give that"
                            + " one's certificate with --ca-file");
        }
    }

    @Test
    void aTargetThatNeverAnswers() throws IOException {
        Timeouts timeouts = new Timeouts(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofMillis(200));
        try (RawServer server = new RawServer(
                        (request, socket) -> socket.getInputStream().read());
                HttpChatClient client = Clients.of(server.baseUrl(), timeouts)) {
            Target target = Target.of(server.baseUrl());

            HandshakeResult result = new Handshake(target, client, USER, ledger).shake(Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + target
                            + " does not answer health: response_timeout (no response within 200 ms)");
        }
    }

    @Test
    void deletesWhatALostAnswerHid() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())) {
            chat.whenever("POST", (request, socket) -> {
                chat.store(USER.value(), request.replaceAll("(?s).*\"title\":\"(.*?)\".*", "$1"));
                RawServer.reset(socket);
            });

            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " does not answer create_session: closed_early (Connection reset)");
            assertThat(chat.server().requests()).hasSize(4);
            assertThat(chat.titles()).isEmpty();
            assertThat(ledger.openEntries()).isEmpty();
            assertThat(housekeeping.snapshot().get(Operation.CREATE_SESSION)).isEqualTo(Map.of("none", 1L));
        }
    }

    @Test
    void deletesItsSessionThoughTheListIsIll() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())
                .answering("GET /chats-service/api/v1/chats", "200 OK", "application/json", "{\"data\":{}}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " creates sessions as the guide contract says, but not so list_sessions: data: expected"
                            + " array, was object");
            assertThat(chat.titles()).isEmpty();
        }
    }

    @Test
    void saysWhatItCouldNotDelete() throws IOException {
        try (TinyChat chat = new TinyChat(Contracts.guide())
                .answering("DELETE", "500 Error", "application/json", "{\"message\":\"oh\"}")) {
            HandshakeResult result = shake(chat, Optional.empty());

            assertThat(message(result))
                    .isEqualTo("target " + chat.baseUrl()
                            + " answers delete_session with 500 (oh): is it in good health?; its session '"
                            + chat.titles().get(0) + "' of user anon-1-abc may be left there");
            assertThat(ledger.openEntries()).hasSize(1);
        }
    }

    private HandshakeResult shake(TinyChat chat, Optional<Contract> pinned) {
        try (HttpChatClient client = Clients.of(chat.baseUrl())) {
            return new Handshake(Target.of(chat.baseUrl()), housekeeping.counting(client), USER, ledger).shake(pinned);
        }
    }

    private static Contract contract(String name) {
        return Contracts.all().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String message(HandshakeResult result) {
        return ((HandshakeResult.Refused) result).message();
    }
}

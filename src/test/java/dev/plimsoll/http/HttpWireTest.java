package dev.plimsoll.http;

import static dev.plimsoll.testing.RawServer.response;
import static dev.plimsoll.testing.Wires.API;
import static dev.plimsoll.testing.Wires.CALLER;
import static dev.plimsoll.testing.Wires.errorClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Target;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.FullBacklog;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.Wires;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpWireTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEALTHY = "{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\"}";

    @Test
    void sendsEveryHeaderOfTheContractInTheCallersName() throws IOException {
        try (RawServer server = healthy()) {
            Sighting seen = send(server.baseUrl(), WireSettings.Addresses.FIRST);

            assertThat(errorClass(seen)).isEmpty();
            assertThat(server.requests().get(0).lines().toList())
                    .startsWith("GET /chats-service/api/v1/health HTTP/1.1")
                    .contains(
                            "Host: 127.0.0.1:" + server.port(),
                            "x-api-key: " + Clients.KEY,
                            "Unique-Reference-Code: " + seen.exchange().code(),
                            "x-user-id: anon-1-abc",
                            "Accept: application/json",
                            "User-Agent: plimsoll-probe/test",
                            "Connection: close");
            assertThat(server.requests().get(0).toLowerCase(Locale.ROOT))
                    .doesNotContain("content-type", "accept-encoding", "cookie", "if-none-match", "upgrade");
        }
    }

    @Test
    void sendsTheBodyOfACall() throws IOException {
        try (RawServer server = healthy();
                HttpWires wires = wires(InetAddress::getAllByName);
                Wire wire = open(wires, server.baseUrl(), WireSettings.Addresses.FIRST)) {
            wire.send(API.createSession("Grüße"), CALLER, LONG);

            assertThat(server.requests().get(0).lines().toList())
                    .startsWith("POST /chats-service/api/v1/chats HTTP/1.1")
                    .contains("Content-Type: application/json", "Content-Length: 19")
                    .endsWith("{\"title\":\"Grüße\"}");
        }
    }

    @Test
    void usesAFreshConnectionForEachAttempt() throws IOException {
        try (RawServer server = healthy();
                HttpWires wires = wires(InetAddress::getAllByName);
                Wire wire = open(wires, server.baseUrl(), WireSettings.Addresses.FIRST)) {
            wire.send(API.health(), CALLER, LONG);
            wire.send(API.health(), CALLER, LONG);

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void timesThePhasesOfAPlainExchange() throws IOException {
        try (RawServer server = healthy()) {
            Sighting seen = send(server.baseUrl(), WireSettings.Addresses.FIRST);

            assertThat(seen.phases().times())
                    .containsOnlyKeys(Phase.RESOLVE, Phase.CONNECT, Phase.PROCESSING, Phase.TRANSFER);
            assertThat(seen.phases().times().values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isGreaterThanOrEqualTo(seen.exchange().elapsed());
            assertThat(seen.httpVersion()).contains("1.1");
            assertThat(seen.tls()).isEmpty();
        }
    }

    @Test
    void takesTheAnswerOfAnOldServer() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            socket.getOutputStream().write(("HTTP/1.0 200 OK\r\n\r\n" + HEALTHY).getBytes(StandardCharsets.UTF_8));
            socket.close();
        })) {
            Sighting seen = send(server.baseUrl(), WireSettings.Addresses.FIRST);

            assertThat(errorClass(seen)).isEmpty();
            assertThat(seen.httpVersion()).contains("1.0");
        }
    }

    @Test
    void passesOverInterimAnswers() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            socket.getOutputStream().write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(response("200 OK", "application/json", HEALTHY));
        })) {
            assertThat(errorClass(send(server.baseUrl(), WireSettings.Addresses.FIRST)))
                    .isEmpty();
        }
    }

    @Test
    void tellsHowLongTheServerWantsUsToWait() throws IOException {
        for (String wanted : new String[] {"7", "Thu, 01 Jan 2026 00:00:07 GMT"}) {
            String answer = "HTTP/1.1 429 Slow Down\r\nRetry-After: " + wanted + "\r\nContent-Length: 0\r\n\r\n";
            try (RawServer server = new RawServer(
                    (request, socket) -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8)))) {
                Sighting seen = send(server.baseUrl(), WireSettings.Addresses.FIRST);

                assertThat(seen.retryAfter()).as(wanted).contains(Duration.ofSeconds(7));
                assertThat(errorClass(seen)).contains(ErrorClass.RATE_LIMITED);
            }
        }
    }

    @Test
    void doesNotHideThatTheFirstAddressIsDown() throws IOException {
        try (RawServer server = healthy()) {
            Sighting seen = sendToTwo(server.port(), WireSettings.Addresses.FIRST, LONG);

            assertThat(errorClass(seen)).contains(ErrorClass.CONNECT_REFUSED);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void goesOnToTheNextAddressWhenToldTo() throws IOException {
        try (RawServer server = healthy()) {
            Sighting seen = sendToTwo(server.port(), WireSettings.Addresses.ALL, LONG);

            assertThat(errorClass(seen)).isEmpty();
            assertThat(seen.addressesFailed()).isEqualTo(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sharesTheTimeOutAmongTheAddresses() throws IOException {
        try (FullBacklog full = new FullBacklog()) {
            Duration deadline = Duration.ofMillis(400);
            int port = Integer.parseInt(full.baseUrl().substring(full.baseUrl().lastIndexOf(':') + 1));

            Sighting seen = send(
                    "http://chat.example.com:" + port,
                    WireSettings.Addresses.ALL,
                    host -> new InetAddress[] {InetAddress.getLoopbackAddress(), InetAddress.getLoopbackAddress()},
                    deadline);

            assertThat(errorClass(seen)).contains(ErrorClass.CONNECT_TIMEOUT);
            assertThat(seen.addressesFailed()).isEqualTo(1);
        }
    }

    private static Sighting sendToTwo(int port, WireSettings.Addresses addresses, Duration deadline) {
        NameLookup.Resolver two = host ->
                new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), InetAddress.getLoopbackAddress()
                };
        return send("http://chat.example.com:" + port, addresses, two, deadline);
    }

    private static Sighting send(String baseUrl, WireSettings.Addresses addresses) {
        return send(baseUrl, addresses, InetAddress::getAllByName, LONG);
    }

    private static Sighting send(
            String baseUrl, WireSettings.Addresses addresses, NameLookup.Resolver resolver, Duration deadline) {
        try (HttpWires wires = wires(resolver);
                Wire wire = open(wires, baseUrl, addresses)) {
            return wire.send(API.health(), CALLER, deadline);
        }
    }

    private static HttpWires wires(NameLookup.Resolver resolver) {
        return new HttpWires(Wires.codes(), InstantSource.fixed(NOW), resolver);
    }

    private static Wire open(HttpWires wires, String baseUrl, WireSettings.Addresses addresses) {
        return wires.open(Target.of(baseUrl), new WireSettings(Optional.empty(), addresses));
    }

    private static RawServer healthy() throws IOException {
        return new RawServer(
                (request, socket) -> socket.getOutputStream().write(response("200 OK", "application/json", HEALTHY)));
    }
}

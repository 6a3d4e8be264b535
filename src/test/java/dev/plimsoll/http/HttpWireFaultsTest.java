package dev.plimsoll.http;

import static dev.plimsoll.testing.Wires.API;
import static dev.plimsoll.testing.Wires.CALLER;
import static dev.plimsoll.testing.Wires.detail;
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
import dev.plimsoll.testing.ServerFault;
import dev.plimsoll.testing.Wires;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HttpWireFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    /** Enough for any machine, and far from any time that a fault itself would take. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @ParameterizedTest
    @EnumSource
    void serverFaultsHaveTheirClass(ServerFault fault) throws IOException {
        try (RawServer server = new RawServer(fault)) {
            Duration deadline = fault.lasts() ? SHORT : LONG;

            Sighting seen = send(server.baseUrl(), deadline);

            assertThat(errorClass(seen)).contains(fault.errorClass());
            assertThat(server.requests()).hasSize(1);
            assertThat(seen.exchange().elapsed()).isLessThan(deadline.plus(SLACK));
            assertThat(seen.phases().times()).containsKeys(Phase.RESOLVE, Phase.CONNECT, Phase.PROCESSING);
        }
    }

    @Test
    void saysWhatDidNotComeInTime() throws IOException {
        try (RawServer silent = new RawServer(ServerFault.SILENCE);
                RawServer slow = new RawServer(ServerFault.SLOW_BODY)) {
            assertThat(detail(send(silent.baseUrl(), SHORT))).isEqualTo("no response within 300 ms");
            assertThat(detail(send(slow.baseUrl(), SHORT))).isEqualTo("no whole response within 300 ms");
        }
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        Sighting seen = send("http://127.0.0.1:" + port, LONG);

        assertThat(errorClass(seen)).contains(ErrorClass.CONNECT_REFUSED);
        assertThat(detail(seen)).isEqualTo("Connection refused");
        assertThat(seen.phases().times()).containsOnlyKeys(Phase.RESOLVE, Phase.CONNECT);
        assertThat(seen.addressesFailed()).isZero();
    }

    @Test
    void fullBacklogTimesOutTheConnection() throws IOException {
        try (FullBacklog full = new FullBacklog()) {
            Sighting seen = send(full.baseUrl(), SHORT);

            assertThat(errorClass(seen)).contains(ErrorClass.CONNECT_TIMEOUT);
            assertThat(seen.exchange().elapsed()).isLessThan(SHORT.plus(SLACK));
        }
    }

    @Test
    void noSuchName() {
        Sighting seen = send("http://no-such-host.invalid/api", LONG);

        assertThat(errorClass(seen)).contains(ErrorClass.DNS);
        assertThat(detail(seen)).startsWith("no-such-host.invalid");
        assertThat(seen.phases().times()).containsOnlyKeys(Phase.RESOLVE);
    }

    @Test
    void resolverThatHangsIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);
        NameLookup.Resolver hanging = host -> {
            awaitQuietly(end);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };

        Sighting seen = send("http://chat.example.com", hanging, SHORT);
        end.countDown();

        assertThat(errorClass(seen)).contains(ErrorClass.DNS);
        assertThat(detail(seen)).isEqualTo("no address within 300 ms");
        assertThat(seen.exchange().elapsed()).isLessThan(SHORT.plus(SLACK));
    }

    /** Which of the two depends on whether the reset overtakes the end of our connecting. */
    @Test
    void resetAtAcceptIsAnEarlyCloseOrNoConnection() throws IOException {
        try (RawServer server = new RawServer(accepting(RawServer::reset), ServerFault.SILENCE)) {
            Sighting seen = send(server.baseUrl(), LONG);

            assertThat(errorClass(seen).orElseThrow()).isIn(ErrorClass.CLOSED_EARLY, ErrorClass.CONNECT_OTHER);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void tlsServerThatSaysNothingIsAFailedHandshake() throws IOException {
        try (RawServer server = new RawServer(ServerFault.SILENCE)) {
            Sighting seen = send("https://127.0.0.1:" + server.port(), SHORT);

            assertThat(errorClass(seen)).contains(ErrorClass.TLS_HANDSHAKE);
            assertThat(detail(seen)).isEqualTo("no TLS handshake within 300 ms");
            assertThat(seen.phases().times()).containsOnlyKeys(Phase.RESOLVE, Phase.CONNECT, Phase.TLS);
        }
    }

    @Test
    void plainHttpBehindHttpsIsAFailedHandshake() throws IOException {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (RawServer server =
                new RawServer(accepting(it -> it.getOutputStream().write(answer)), ServerFault.SILENCE)) {
            Sighting seen = send("https://127.0.0.1:" + server.port(), LONG);

            assertThat(errorClass(seen)).contains(ErrorClass.TLS_HANDSHAKE);
            assertThat(seen.tls()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void closingCutsWhatIsUnderWayAndRefusesWhatComesLater() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, socket) -> {
                    asked.countDown();
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                });
                HttpWires wires = wires(InetAddress::getAllByName)) {
            Wire wire = open(wires, server.baseUrl());
            CompletableFuture<Sighting> underWay =
                    CompletableFuture.supplyAsync(() -> wire.send(API.health(), CALLER, LONG));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            wire.close();

            assertThat(errorClass(underWay.get(20, TimeUnit.SECONDS))).contains(ErrorClass.CANCELED);
            assertThat(errorClass(wire.send(API.health(), CALLER, LONG))).contains(ErrorClass.CANCELED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatTheLibraryDoesNotExpectIsOurOwnFault() {
        Sighting seen = send("http://127.0.0.1:99999", LONG);

        assertThat(errorClass(seen)).contains(ErrorClass.INTERNAL);
        assertThat(detail(seen)).isEqualTo("java.lang.IllegalArgumentException: port out of range:99999");
    }

    @Test
    void nonsenseThatRepeatsTheKeyDoesNotTellIt() throws IOException {
        byte[] echo = ("HTTP/1.1 200 OK\r\n" + Clients.KEY + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        try (RawServer server =
                new RawServer((request, socket) -> socket.getOutputStream().write(echo))) {
            Sighting seen = send(server.baseUrl(), LONG);

            assertThat(detail(seen)).contains("***").doesNotContain(Clients.KEY);
        }
    }

    private static Sighting send(String baseUrl, Duration deadline) {
        return send(baseUrl, InetAddress::getAllByName, deadline);
    }

    private static Sighting send(String baseUrl, NameLookup.Resolver resolver, Duration deadline) {
        try (HttpWires wires = wires(resolver);
                Wire wire = open(wires, baseUrl)) {
            return wire.send(API.health(), CALLER, deadline);
        }
    }

    private static HttpWires wires(NameLookup.Resolver resolver) {
        return new HttpWires(Wires.codes(), InstantSource.system(), resolver);
    }

    private static Wire open(HttpWires wires, String baseUrl) {
        return wires.open(Target.of(baseUrl), new WireSettings(Optional.empty(), WireSettings.Addresses.FIRST));
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Greeting {
        void greet(Socket socket) throws IOException;
    }

    /** A listening socket that does something to each connection before the server sees it. */
    private static ServerSocket accepting(Greeting greeting) throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress()) {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                greeting.greet(socket);
                return socket;
            }
        };
    }
}

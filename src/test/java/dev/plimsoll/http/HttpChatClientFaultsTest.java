package dev.plimsoll.http;

import static dev.plimsoll.testing.RawServer.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.FullBacklog;
import dev.plimsoll.testing.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpChatClientFaultsTest {
    private static final UserId USER = new UserId("anon-1-abc");
    private static final ChatApi API = new ChatApi(Contracts.guide());
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        Exchange.Unanswered failure = failure("http://127.0.0.1:" + port, Timeouts.of(LONG));

        assertThat(failure.errorClass()).isEqualTo(ErrorClass.CONNECT_REFUSED);
        assertThat(failure.detail()).isEqualTo("Connect to http://127.0.0.1:" + port + " failed: Connection refused");
    }

    /** The library throws an IllegalStateException when an exchange is cut between two of its steps. */
    @Test
    void isAResultWhereverTheDeadlineCutsIt() throws IOException {
        try (RawServer server =
                new RawServer((request, socket) -> write(socket, HEAD + "Content-Length: 2\r\n\r\n{}"))) {
            for (int micros = 50; micros < 6_000; micros += 40) {
                Timeouts timeouts = new Timeouts(LONG, LONG, Duration.ofNanos(micros * 1_000L));
                try (HttpChatClient client = Clients.of(server.baseUrl(), timeouts)) {
                    Exchange exchange = client.send(API.health(), USER);

                    assertThat(exchange.code().value()).isNotBlank();
                }
            }
        }
    }

    @Test
    void noSuchName() {
        Exchange.Unanswered failure = failure("http://no-such-host.invalid/api", Timeouts.of(LONG));

        assertThat(failure.errorClass()).isEqualTo(ErrorClass.DNS);
        assertThat(failure.detail()).startsWith("no-such-host.invalid");
    }

    @Test
    void fullBacklogTimesOutTheConnection() throws IOException {
        try (FullBacklog full = new FullBacklog()) {
            Exchange.Unanswered failure = failure(full.baseUrl(), new Timeouts(SHORT, LONG, LONG));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.CONNECT_TIMEOUT);
            assertThat(failure.elapsed()).isBetween(SHORT, Duration.ofSeconds(5));
        }
    }

    @Test
    void deadlineCutsTheConnectionToo() throws IOException {
        try (FullBacklog full = new FullBacklog()) {
            Exchange.Unanswered failure = failure(full.baseUrl(), new Timeouts(LONG, LONG, SHORT));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.CONNECT_TIMEOUT);
            assertThat(failure.elapsed()).isBetween(SHORT, Duration.ofSeconds(5));
        }
    }

    @Test
    void resetAfterTheRequest() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> RawServer.reset(socket))) {
            Exchange.Unanswered failure = failure(server.baseUrl(), Timeouts.of(LONG));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.CLOSED_EARLY);
            assertThat(failure.detail()).isEqualTo("Connection reset");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closedWithoutAnAnswer() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.close())) {
            Exchange.Unanswered failure = failure(server.baseUrl(), Timeouts.of(LONG));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.CLOSED_EARLY);
            assertThat(failure.detail()).endsWith("failed to respond");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void closedWithinTheBody() throws IOException {
        for (String start : List.of("Content-Length: 10\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\nabc")) {
            try (RawServer server = new RawServer((request, socket) -> {
                write(socket, HEAD + start);
                socket.close();
            })) {
                Exchange.Unanswered failure = failure(server.baseUrl(), Timeouts.of(LONG));

                assertThat(failure.errorClass()).isEqualTo(ErrorClass.CLOSED_EARLY);
                assertThat(failure.status()).isEmpty();
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void blackholeMeetsTheDeadline() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> untilClosed(socket))) {
            Exchange.Unanswered failure = failure(server.baseUrl(), new Timeouts(LONG, LONG, SHORT));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.RESPONSE_TIMEOUT);
            assertThat(failure.detail()).isEqualTo("no response within 300 ms");
            assertThat(failure.elapsed()).isBetween(SHORT, Duration.ofSeconds(5));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void silenceMeetsTheResponseTimeout() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> untilClosed(socket))) {
            Exchange.Unanswered failure = failure(server.baseUrl(), new Timeouts(LONG, SHORT, LONG));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.RESPONSE_TIMEOUT);
            assertThat(failure.detail()).isEqualTo("Read timed out");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void slowDripMeetsTheDeadlineThoughNoReadIsLate() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> drip(socket))) {
            Exchange.Unanswered failure =
                    failure(server.baseUrl(), new Timeouts(LONG, Duration.ofSeconds(2), Duration.ofMillis(2_500)));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.DEADLINE);
            assertThat(failure.elapsed()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(10));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endlessBodyIsCut() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
            write(socket, HEAD + "\r\n");
            byte[] block = new byte[1 << 16];
            while (true) {
                socket.getOutputStream().write(block);
            }
        })) {
            Exchange.Unanswered failure = failure(server.baseUrl(), Timeouts.of(LONG));

            assertThat(failure.errorClass()).isEqualTo(ErrorClass.BODY_TOO_LARGE);
            assertThat(failure.detail()).isEqualTo("body: expected at most 8 MiB");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void longestAllowedBodyIsTaken() throws IOException {
        String body = " ".repeat(BoundedBody.LIMIT);
        try (RawServer server = new RawServer(
                        (request, socket) -> socket.getOutputStream().write(response("200 OK", "text/plain", body)));
                HttpChatClient client = Clients.of(server.baseUrl())) {
            Exchange exchange = client.send(API.health(), USER);

            assertThat(exchange.status()).hasValue(200);
        }
    }

    @Test
    void notHttpAtAll() throws IOException {
        for (String nonsense :
                List.of("SSH-2.0-OpenSSH_9\r\n", "HTTP/9.9 1\r\n\r\n", "HTTP/1.1 200 OK\r\nx y\r\n\r\n")) {
            try (RawServer server = new RawServer((request, socket) -> {
                write(socket, nonsense);
                socket.shutdownOutput();
            })) {
                Exchange.Unanswered failure = failure(server.baseUrl(), Timeouts.of(LONG));

                assertThat(failure.errorClass()).as(nonsense).isIn(ErrorClass.BODY_INVALID, ErrorClass.CLOSED_EARLY);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    @SuppressWarnings("try") // Closing while a call is under way is what this is about.
    void closingTheClientIsOurOwnDoing() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, socket) -> {
                    asked.countDown();
                    untilClosed(socket);
                });
                HttpChatClient client = Clients.of(server.baseUrl())) {
            List<Exchange> seen = new ArrayList<>();
            Thread caller = new Thread(() -> seen.add(client.send(API.health(), USER)));
            caller.start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            client.close();
            caller.join(10_000);

            assertThat(seen)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Exchange.Unanswered.class,
                            it -> assertThat(it.errorClass()).isEqualTo(ErrorClass.CANCELED));
        }
    }

    private static Exchange.Unanswered failure(String baseUrl, Timeouts timeouts) {
        try (HttpChatClient client = Clients.of(baseUrl, timeouts)) {
            return (Exchange.Unanswered) client.send(API.createSession("t"), USER);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void untilClosed(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** One byte each few milliseconds: {@code setSoTimeout} paces it, so that the thread need not sleep. */
    private static void drip(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        write(socket, HEAD + "Content-Length: 100000\r\n\r\n");
        socket.setSoTimeout(20);
        for (int i = 0; i < 1_000; i++) {
            out.write(' ');
            try {
                assertThat(socket.getInputStream().read()).isNegative();
                return;
            } catch (SocketTimeoutException paced) {
                // The next byte is due.
            }
        }
    }
}

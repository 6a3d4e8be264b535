package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliveTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"200 OK, 0", "401 Unauthorized, 0", "503 Service Unavailable, 1"})
    void goesByTheStatus(String status, int exit) throws IOException {
        try (RawServer server = new RawServer(
                (request, socket) -> socket.getOutputStream().write(RawServer.response(status, "text/plain", "")))) {
            assertThat(ask(server.baseUrl())).isEqualTo(exit);
            assertThat(said()).isEqualTo(server.baseUrl() + " answered " + status.substring(0, 3));
        }
    }

    @Test
    void findsNobody() throws IOException {
        String url = "http://127.0.0.1:" + closedPort() + "/-/healthy";

        assertThat(ask(url)).isEqualTo(1);
        assertThat(said()).isEqualTo(url + " does not answer: Connection refused");
    }

    @Test
    void wantsOneUrl() {
        assertThat(ask("http://a", "http://b")).isEqualTo(2);
        assertThat(said())
                .isEqualTo("expected one URL, such as http://127.0.0.1:7546/-/healthy; was: http://a http://b");
    }

    private int ask(String... urls) {
        return Alive.ask(new PrintStream(out, true, StandardCharsets.UTF_8), urls);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

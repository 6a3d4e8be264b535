package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.HistoryException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class PostgresFaultTest {
    @Test
    void saysThatNobodyListens() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> new Histories(new Credentials(Optional.of("ci"), Optional.of("hush-hush")))
                        .open(HistoryAddress.parse("jdbc:postgresql://127.0.0.1:" + port + "/quality")))
                .isInstanceOf(HistoryAwayException.class)
                .hasMessage("the history postgresql://127.0.0.1:" + port
                        + "/quality cannot be reached: connection refused");
    }

    @Test
    void saysThatAPasswordIsWrong() {
        assertThat(explained("28P01", "password authentication failed for user \"ci\""))
                .isInstanceOf(HistoryException.class)
                .hasMessage(
                        "the history db/quality cannot be used: it refuses these credentials (password authentication"
                                + " failed for user \"ci\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "55P03", "57P03"})
    void tellsWhatPassesByItself(String state) {
        assertThat(explained(state, "not now"))
                .isInstanceOf(HistoryAwayException.class)
                .hasMessage("the history db/quality cannot be reached: not now");
    }

    @Test
    void givesTheServersWordsForEverythingElse() {
        assertThat(explained("42501", "permission denied for schema plimsoll"))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history db/quality cannot be used: permission denied for schema plimsoll");
    }

    private static RuntimeException explained(String state, String message) {
        ServerErrorMessage said = new ServerErrorMessage("SERROR\0C" + state + "\0M" + message + "\0");
        return new PostgresFault("db/quality", new PSQLException(said)).explain();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

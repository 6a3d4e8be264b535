package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Contracts;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private final StandIn standIn =
            StandIn.start(StandInSettings.of(Contracts.guide(), 1).withKeepAlive(Duration.ofMillis(100)));
    private final ServiceClient client = new ServiceClient(standIn);

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void isClosedWhenIdle() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            connection.readAnswer();

            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void servesManyRequests() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            for (int i = 0; i < 100; i++) {
                connection.sendHealth();
                assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 200 OK");
            }
        }
        assertThat(client.counts().toString()).isEqualTo("{\"health\":{\"200\":100}}");
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        client.fault("{\"kind\":\"latency\",\"operations\":[\"health\"],\"seconds\":0.1}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            connection.send("GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 404 Not Found");
        }
    }

    @Test
    void countsARequestThatCrossesWithItsClosingAndResets() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            connection.readAnswer();
            assertThat(connection.read()).isEqualTo(-1);

            connection.sendHealth();

            Eventually.becomes(
                    "{\"health\":{\"200\":1,\"none\":1}}", () -> client.counts().toString());
            assertThatThrownBy(() -> {
                        connection.sendHealth();
                        connection.sendHealth();
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void isClosedAfterItsAnswerWhenTheClientAsksForThat() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            connection.send("GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 404 Not Found");
            assertThat(connection.read()).isEqualTo(-1);
        }
    }

    @Test
    void answersWhatItCannotRead() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            connection.send("NO SUCH THING\r\n\r\n");

            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 400 Bad Request");
        }
        assertThat(client.counts().toString()).isEqualTo("{\"unknown\":{\"400\":1}}");
    }

    @Test
    void doesNotCountAHeadThatNeverCameWhole() throws IOException {
        try (RawClient connection = new RawClient(standIn)) {
            connection.send("GET /chats-service/api/v1/health HTTP/1.1\r\nHost: x\r\n");
        }
        client.get("/health");

        assertThat(client.counts().toString()).isEqualTo("{\"health\":{\"200\":1}}");
    }

    @Test
    void countsNoneWhereTheClientWentAwayBeforeItsAnswer() throws IOException {
        client.fault("{\"kind\":\"latency\",\"seconds\":0.2}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            Eventually.becomes(
                    "{\"health\":{\"none\":1}}", () -> client.counts().toString());
        }
        client.get("/health");

        assertThat(client.counts().toString()).isEqualTo("{\"health\":{\"200\":1,\"none\":1}}");
    }
}

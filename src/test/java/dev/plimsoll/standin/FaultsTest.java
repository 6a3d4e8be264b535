package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Contracts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.deployed(), 5));
    private final ServiceClient client = new ServiceClient(standIn);

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void statusHitsItsShareOfItsOperations() {
        client.fault("{\"kind\":\"status\",\"operations\":[\"list_sessions\"],\"share\":0.5,\"status\":502}");

        for (int i = 0; i < 200; i++) {
            client.get("/chats");
            client.get("/health");
        }

        assertThat(client.counts().at("/list_sessions/502").asInt()).isBetween(70, 130);
        assertThat(client.counts().path("health").toString()).isEqualTo("{\"200\":200}");
    }

    @Test
    void statusHasAnErrorBody() {
        client.fault("{\"kind\":\"status\"}");

        HttpResponse<String> failed = client.get("/chats");

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body())
                .isEqualTo("{\"errors\":[{\"code\":\"chats-service.InjectedFault\","
                        + "\"message\":\"The service failed with 503, as it was told to.\"}]}");
    }

    @Test
    void latenciesAddUp() {
        client.fault("{\"kind\":\"latency\",\"seconds\":0.1}");
        client.fault("{\"kind\":\"latency\",\"seconds\":0.1}");

        assertThat(timeOfHealth()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aStallHoldsBackEveryAnswerUntilItEnds() {
        client.get("/health");
        client.fault("{\"kind\":\"stall\",\"seconds\":0.5}");

        assertThat(timeOfHealth()).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void aStallEndsWithTheFaults() throws IOException {
        client.fault("{\"kind\":\"stall\",\"seconds\":3600}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            Eventually.becomes(
                    "{\"health\":{\"none\":1}}", () -> client.counts().toString());

            client.admin("DELETE", "/faults", "");

            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void refuseLetsNobodyConnectUntilItEnds() throws IOException {
        client.fault("{\"kind\":\"refuse\"}");

        assertThatThrownBy(() -> new RawClient(standIn)).isInstanceOf(ConnectException.class);

        client.admin("DELETE", "/faults", "");

        assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void refuseEndsByItself() {
        client.fault("{\"kind\":\"refuse\",\"seconds\":0.1}");

        Eventually.becomes(true, this::canConnect);
    }

    @Test
    void refuseResetsRequestsOnOpenConnectionsAndCountsThem() throws IOException {
        client.fault("{\"kind\":\"latency\",\"operations\":[\"list_sessions\"],\"seconds\":60}");
        try (RawClient waiting = new RawClient(standIn);
                RawClient idle = new RawClient(standIn)) {
            waiting.send("GET /chats-service/api/v1/chats HTTP/1.1\r\nHost: x\r\nx-user-id: user-1\r\n"
                    + "Unique-Reference-Code: urc-1-a\r\nx-api-key: " + standIn.apiKey() + "\r\n\r\n");
            idle.sendHealth();
            idle.readAnswer();
            Eventually.becomes(
                    "{\"list_sessions\":{\"none\":1},\"health\":{\"200\":1}}",
                    () -> client.counts().toString());

            client.fault("{\"kind\":\"refuse\"}");
            idle.sendHealth();

            assertThatThrownBy(waiting::read)
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
            assertThatThrownBy(idle::read).isInstanceOf(SocketException.class).hasMessage("Connection reset");
            assertThat(client.counts().toString())
                    .isEqualTo("{\"list_sessions\":{\"none\":1},\"health\":{\"200\":1,\"none\":1}}");
        }
    }

    @Test
    void resetCountsTheRequestAndResets() throws IOException {
        client.fault("{\"kind\":\"reset\"}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();

            assertThatThrownBy(connection::read)
                    .isInstanceOf(SocketException.class)
                    .hasMessage("Connection reset");
        }
        assertThat(client.counts().toString()).isEqualTo("{\"health\":{\"none\":1}}");
    }

    @Test
    void blackholeServesButNeverAnswers() throws IOException {
        client.fault("{\"kind\":\"blackhole\",\"operations\":[\"create_session\"]}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.send("POST /chats-service/api/v1/chats HTTP/1.1\r\nHost: x\r\nx-user-id: user-1\r\n"
                    + "Unique-Reference-Code: urc-1-a\r\nx-api-key: " + standIn.apiKey()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");

            Eventually.becomes(
                    "{\"count\":1}", () -> client.admin("GET", "/sessions", "").body());
        }
        assertThat(client.counts().toString()).isEqualTo("{\"create_session\":{\"none\":1}}");
    }

    @Test
    void dripTakesItsTimeOverTheBody() throws IOException {
        client.fault("{\"kind\":\"drip\",\"seconds\":0.3}");
        try (RawClient connection = new RawClient(standIn)) {
            long start = System.nanoTime();
            connection.sendHealth();

            assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
        }
        Eventually.becomes("{\"health\":{\"200\":1}}", () -> client.counts().toString());
    }

    @Test
    void anyKeyOpensTheDoorToAll() {
        client.fault("{\"kind\":\"any_key\"}");

        assertThat(client.with("x-api-key", "wrong").get("/health").statusCode())
                .isEqualTo(200);
        assertThat(client.without("x-api-key").get("/health").statusCode()).isEqualTo(401);
    }

    @Test
    void databaseAwayLooksLikeTheClientsFault() {
        client.fault("{\"kind\":\"database_away\"}");

        assertThat(client.get("/health").statusCode()).isEqualTo(200);
        assertThat(client.post("/chats", "{}").statusCode()).isEqualTo(400);
        assertThat(client.get("/chats").body())
                .isEqualTo("{\"errors\":[{\"code\":\"chats-service.GenericError\","
                        + "\"message\":\"Something went wrong.\"}]}");
    }

    private boolean canConnect() {
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            return connection.readAnswer().equals("HTTP/1.1 200 OK");
        } catch (IOException refused) {
            return false;
        }
    }

    private Duration timeOfHealth() {
        long start = System.nanoTime();
        client.get("/health");
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

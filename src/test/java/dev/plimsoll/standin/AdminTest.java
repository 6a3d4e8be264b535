package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminTest {
    private final StandIn standIn = StandIn.start(StandInSettings.of(Contracts.deployed(), 1)
            .with(StandInSettings.Recording.ON)
            .with(Speed.of(ServiceTime.parse("fixed:20ms")).withWorkers(1)));
    private final ServiceClient client = new ServiceClient(standIn);

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void listsWhatItCanDo() {
        HttpResponse<String> answer = client.admin("GET", "/metrics", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"admin: expected one of GET /counts, POST /faults, DELETE /faults, POST /reset,"
                        + " GET /sessions, GET /record, was GET /metrics\"}");
    }

    @Test
    void saysWhatIsWrongWithAFault() {
        HttpResponse<String> answer = client.admin("POST", "/faults", "{\"kind\":\"reset\",\"share\":7}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"fault: share: expected a number from 0 to 1, was 7\"}");
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void endsAllFaults() {
        client.fault("{\"kind\":\"status\"}");
        client.fault("{\"kind\":\"latency\",\"seconds\":3600}");

        client.admin("DELETE", "/faults", "");

        assertThat(client.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void emptiesSessionsCountsAndRecord() {
        client.post("/chats", "{}");
        assertThat(client.admin("GET", "/sessions", "").body()).isEqualTo("{\"count\":1}");

        client.admin("POST", "/reset", "");

        assertThat(client.admin("GET", "/sessions", "").body()).isEqualTo("{\"count\":0}");
        assertThat(client.counts().toString()).isEqualTo("{}");
        assertThat(client.admin("GET", "/record", "").body()).isEmpty();
    }

    @Test
    void recordsEachRequestByItsReferenceCode() {
        long before = System.nanoTime();
        client.with("Unique-Reference-Code", "urc-1-first").get("/chats");
        client.with("Unique-Reference-Code", "urc-2-second").post("/chats", "nonsense");

        List<JsonNode> rows = client.admin("GET", "/record", "")
                .body()
                .lines()
                .map(ServiceClient::json)
                .toList();
        // A row is written when its answer has left; the client may have read that before.
        long after = System.nanoTime();

        assertThat(rows)
                .extracting(
                        it -> it.path("code").asText(),
                        it -> it.path("operation").asText(),
                        it -> it.path("status").asText())
                .containsExactly(
                        tuple("urc-1-first", "list_sessions", "200"), tuple("urc-2-second", "create_session", "400"));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("receivedNanos").asLong()).isBetween(before, after);
            assertThat(row.path("answeredNanos").asLong())
                    .isBetween(row.path("receivedNanos").asLong(), after);
        });
        JsonNode served = rows.get(0);
        assertThat(served.path("answeredNanos").asLong())
                .isGreaterThanOrEqualTo(served.path("receivedNanos").asLong() + 20_000_000);
    }

    @Test
    void recordsThatARequestWasNeverAnswered() throws Exception {
        client.fault("{\"kind\":\"reset\",\"operations\":[\"health\"]}");
        try (RawClient connection = new RawClient(standIn)) {
            connection.sendHealth();
            Eventually.becomes(
                    true, () -> client.admin("GET", "/record", "").body().contains("\"status\":\"none\""));
        }

        JsonNode row = ServiceClient.json(client.admin("GET", "/record", "").body());

        assertThat(row.path("operation").asText()).isEqualTo("health");
        assertThat(row.path("answeredNanos").isNull()).isTrue();
    }

    @Test
    void servesNoMoreThanItsWorkersCan() throws Exception {
        try (RawClient first = new RawClient(standIn);
                RawClient second = new RawClient(standIn);
                RawClient third = new RawClient(standIn)) {
            for (RawClient each : List.of(first, second, third)) {
                each.sendHealth();
            }
            for (RawClient each : List.of(first, second, third)) {
                each.readAnswer();
            }
        }

        List<Long> answered = client.admin("GET", "/record", "")
                .body()
                .lines()
                .map(it -> ServiceClient.json(it).path("answeredNanos").asLong())
                .sorted()
                .toList();

        long arrived = ServiceClient.json(client.admin("GET", "/record", "")
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .path("receivedNanos")
                .asLong();
        assertThat(answered.get(2) - arrived).isGreaterThanOrEqualTo(60_000_000);
    }
}

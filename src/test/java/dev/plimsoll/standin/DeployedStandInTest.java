package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployedStandInTest extends StandInContract {
    private final StandIn deployed = StandIn.start(StandInSettings.of(Contracts.deployed(), 1));
    private final ServiceClient client = new ServiceClient(deployed);
    private final ChatApi api = new ChatApi(Contracts.deployed());

    DeployedStandInTest() {
        super(Contracts.deployed());
    }

    @AfterEach
    void stopDeployed() {
        deployed.close();
    }

    @Test
    void givesATitleWhereThereIsNone() {
        HttpResponse<String> created = client.post("/chats", "{}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(ServiceClient.json(created.body()).path("title").asText()).isEqualTo("New Chat");
    }

    @Test
    void skipsTheNewestMessages() {
        String id = newSession();
        IntStream.range(0, 5).forEach(i -> client.send(api.sendMessage(id, "message " + i)));

        JsonNode page = ServiceClient.json(
                client.get("/chats/" + id + "/messages?limit=2&skip=1&page=7").body());

        assertThat(page).extracting(it -> it.path("content").asText()).containsExactly("message 3", "message 2");
    }

    @Test
    void echoesTheReferenceCodeEvenWhenItRefuses() {
        HttpResponse<String> refused = client.with("x-api-key", "wrong")
                .with("Unique-Reference-Code", "urc-9-z")
                .get("/chats");

        assertThat(refused.headers().firstValue("Unique-Reference-Code")).hasValue("urc-9-z");
    }

    @Test
    void hasNoRouteToOneSession() {
        HttpResponse<String> answer = client.get("/chats/" + newSession());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(client.counts().path("unknown").toString()).isEqualTo("{\"404\":1}");
    }

    @Test
    void setsAFavorite() {
        String path = "/chats/" + newSession() + "/favorite";

        String on =
                client.send("PATCH", path, Optional.of("{\"isFavorite\":true}")).body();
        String still =
                client.send("PATCH", path, Optional.of("{\"isFavorite\":true}")).body();

        assertThat(ServiceClient.json(on).path("isFavorite").asBoolean()).isTrue();
        assertThat(ServiceClient.json(still).path("isFavorite").asBoolean()).isTrue();
    }

    @Test
    void countsTheConversation() {
        String id = newSession();

        client.send(api.smartChat(id, "One?"));
        JsonNode second =
                ServiceClient.json(client.send(api.smartChat(id, "Two?")).body());

        assertThat(second.path("conversationLength").asInt()).isEqualTo(4);
        assertThat(second.at("/tokensUsed/total").asInt())
                .isEqualTo(second.at("/tokensUsed/prompt").asInt()
                        + second.at("/tokensUsed/completion").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /chats | {\"title\":\"\"} | title must be a text of 1 to 200 characters.",
                "POST | /chats | {\"title\":7} | title must be a text of 1 to 200 characters.",
                "POST | /chats | [] | The body is not a JSON object.",
                "POST | /chats | {\"title | The body is not a JSON object.",
                "PATCH | /chats/ID | {} | title must be a text of 1 to 200 characters.",
                "PATCH | /chats/xyz | {\"title\":\"t\"} | The session id is not valid.",
                "PATCH | /chats/ID/favorite | {} | isFavorite must be true or false.",
                "POST | /chats/ID/messages | {\"content\":\"c\"} | sender must be one of user, assistant, system.",
                "POST | /chats/ID/messages | {\"sender\":\"user\"} | content must be a text of 1 to 10000 characters.",
                "POST | /chats/ID/smart-chat | {} | message must be a text of 1 to 4000 characters.",
                "POST | /chats/ID/smart-chat | {\"message\":\"m\",\"context\":1} | context must be a text of at most 1000 characters."
            })
    void refusesBodiesItCannotUse(String method, String path, String body, String message) {
        HttpResponse<String> refused = client.send(method, path.replace("ID", newSession()), Optional.of(body));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceClient.json(refused.body()).at("/errors/0/message").asText())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "limit=x", "skip=-1"})
    void refusesQueriesItCannotUse(String query) {
        assertThat(client.get("/chats/" + newSession() + "/messages?" + query).statusCode())
                .isEqualTo(400);
    }

    private String newSession() {
        return Contracts.deployed()
                .idOf(ServiceClient.json(client.send(api.createSession("New")).body()))
                .orElseThrow();
    }
}

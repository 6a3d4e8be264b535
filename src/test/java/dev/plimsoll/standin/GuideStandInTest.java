package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuideStandInTest extends StandInContract {
    private final StandIn guide = StandIn.start(StandInSettings.of(Contracts.guide(), 1));
    private final ServiceClient client = new ServiceClient(guide);
    private final ChatApi api = new ChatApi(Contracts.guide());

    GuideStandInTest() {
        super(Contracts.guide());
    }

    @AfterEach
    void stopGuide() {
        guide.close();
    }

    @Test
    void countsPages() {
        String id = Contracts.guide()
                .idOf(ServiceClient.json(client.send(api.createSession("Pages")).body()))
                .orElseThrow();
        IntStream.range(0, 5).forEach(i -> client.send(api.sendMessage(id, "message " + i)));

        JsonNode second = ServiceClient.json(
                client.get("/chats/" + id + "/messages?page=2&limit=2").body());

        assertThat(second.path("data"))
                .extracting(it -> it.path("content").asText())
                .containsExactly("message 2", "message 3");
        assertThat(second.path("pagination").toString())
                .isEqualTo("{\"page\":2,\"limit\":2,\"total\":5,\"totalPages\":3,\"hasNext\":true,\"hasPrev\":true}");
    }

    @Test
    void turnsAFavoriteOverEachTime() {
        String id = Contracts.guide()
                .idOf(ServiceClient.json(client.send(api.createSession("Liked")).body()))
                .orElseThrow();

        String on = client.send("PATCH", "/chats/" + id + "/favorite", Optional.empty())
                .body();
        String off = client.send("PATCH", "/chats/" + id + "/favorite", Optional.empty())
                .body();

        assertThat(ServiceClient.json(on).at("/data/isFavorite").asBoolean()).isTrue();
        assertThat(ServiceClient.json(off).at("/data/isFavorite").asBoolean()).isFalse();
    }

    @Test
    void needsATitle() {
        assertThat(client.post("/chats", "{}").body())
                .isEqualTo("{\"message\":\"title must be a text of 1 to 10000 characters.\","
                        + "\"errors\":[\"title must be a text of 1 to 10000 characters.\"]}");
    }
}

package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatApiTest {
    private final ChatApi guide = new ChatApi(Contracts.guide());
    private final ChatApi deployed = new ChatApi(Contracts.deployed());

    @Test
    void callsWithoutABody() {
        assertThat(guide.listSessions()).isEqualTo(plain(Operation.LIST_SESSIONS, "GET", "/chats"));
        assertThat(guide.getSession("a1")).isEqualTo(plain(Operation.GET_SESSION, "GET", "/chats/a1"));
        assertThat(guide.deleteSession("a1")).isEqualTo(plain(Operation.DELETE_SESSION, "DELETE", "/chats/a1"));
        assertThat(guide.health()).isEqualTo(plain(Operation.HEALTH, "GET", "/health"));
    }

    @Test
    void callsWithABody() {
        assertThat(guide.createSession("say \"hi\""))
                .isEqualTo(call(Operation.CREATE_SESSION, "POST", "/chats", "{\"title\":\"say \\\"hi\\\"\"}"));
        assertThat(guide.renameSession("a1", "new"))
                .isEqualTo(call(Operation.RENAME_SESSION, "PATCH", "/chats/a1", "{\"title\":\"new\"}"));
        assertThat(guide.sendMessage("a1", "hello"))
                .isEqualTo(call(
                        Operation.SEND_MESSAGE,
                        "POST",
                        "/chats/a1/messages",
                        "{\"content\":\"hello\",\"sender\":\"user\"}"));
        assertThat(guide.smartChat("a1", "hello"))
                .isEqualTo(call(Operation.SMART_CHAT, "POST", "/chats/a1/smart-chat", "{\"message\":\"hello\"}"));
    }

    @Test
    void makesAFavoriteAsTheContractDoes() {
        assertThat(guide.favoriteSession("a1"))
                .isEqualTo(plain(Operation.FAVORITE_SESSION, "PATCH", "/chats/a1/favorite"));
        assertThat(deployed.favoriteSession("a1"))
                .isEqualTo(call(Operation.FAVORITE_SESSION, "PATCH", "/chats/a1/favorite", "{\"isFavorite\":true}"));
    }

    @Test
    void pagesAsTheContractDoes() {
        assertThat(guide.listMessages("a1", 3, 20).path()).isEqualTo("/chats/a1/messages?page=3&limit=20");
        assertThat(deployed.listMessages("a1", 3, 20).path()).isEqualTo("/chats/a1/messages?limit=20&skip=40");
    }

    private static ChatCall plain(Operation operation, String method, String path) {
        return new ChatCall(operation, method, path, Optional.empty());
    }

    private static ChatCall call(Operation operation, String method, String path, String body) {
        return new ChatCall(operation, method, path, Optional.of(body));
    }
}

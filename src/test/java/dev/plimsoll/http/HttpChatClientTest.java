package dev.plimsoll.http;

import static dev.plimsoll.testing.RawServer.response;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HttpChatClientTest {
    private static final UserId USER = new UserId("anon-1-abc");
    private static final ChatApi API = new ChatApi(Contracts.guide());

    @Test
    void sendsEveryHeaderOfTheContract() throws IOException {
        try (RawServer server = answering("200 OK", "{}");
                HttpChatClient client = Clients.of(server.baseUrl())) {
            Exchange exchange = client.send(API.createSession("Grüße"), USER);

            assertThat(server.requests().get(0).lines().toList())
                    .startsWith("POST /chats-service/api/v1/chats HTTP/1.1")
                    .contains(
                            "x-api-key: " + Clients.KEY,
                            "Unique-Reference-Code: " + exchange.code(),
                            "x-user-id: anon-1-abc",
                            "Content-Type: application/json",
                            "Accept: application/json",
                            "User-Agent: plimsoll/test")
                    .endsWith("{\"title\":\"Grüße\"}");
            assertThat(exchange.code().value()).matches("urc-[0-9]{13}-[0-9a-z]{1,9}");
        }
    }

    @Test
    void sendsNoContentTypeWithoutABodyAndAsksForNoCompression() throws IOException {
        try (RawServer server = answering("200 OK", "{}");
                HttpChatClient client = Clients.of(server.baseUrl())) {
            client.send(API.listMessages("s1", 2, 20), USER);

            assertThat(server.requests().get(0).toLowerCase(Locale.ROOT))
                    .startsWith("get /chats-service/api/v1/chats/s1/messages?page=2&limit=20 http/1.1")
                    .doesNotContain("content-type", "accept-encoding", "cookie", "if-none-match", "upgrade");
        }
    }

    @Test
    void namesEachRequestAnew() throws IOException {
        try (RawServer server = answering("200 OK", "{}");
                HttpChatClient client = Clients.of(server.baseUrl())) {
            Exchange first = client.send(API.health(), USER);
            Exchange second = client.send(API.health(), USER);

            assertThat(first.code()).isNotEqualTo(second.code());
        }
    }

    @Test
    void tellsStatusTypeAndBody() throws IOException {
        try (RawServer server = answering("418 Teapot", "{\"message\":\"short and stout\"}");
                HttpChatClient client = Clients.of(server.baseUrl())) {
            Exchange exchange = client.send(API.health(), USER);

            assertThat(exchange).isInstanceOfSatisfying(Exchange.Answered.class, it -> {
                assertThat(it.status()).hasValue(418);
                assertThat(it.answer().contentType()).isEqualTo("application/json");
                assertThat(it.answer().isJson()).isTrue();
                assertThat(new String(it.answer().body(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"message\":\"short and stout\"}");
                assertThat(it.elapsed()).isPositive();
            });
        }
    }

    @Test
    void neverRepeatsNorFollows() throws IOException {
        for (String status : List.of("429 Too Many", "503 Unavailable", "500 Error", "302 Found", "401 Unauthorized")) {
            try (RawServer server = answering(status, "{}");
                    HttpChatClient client = Clients.of(server.baseUrl())) {
                Exchange exchange = client.send(API.createSession("t"), USER);

                assertThat(exchange.status()).hasValue(Integer.parseInt(status.substring(0, 3)));
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void takesAnAnswerWithoutABody() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> socket.getOutputStream()
                        .write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
                HttpChatClient client = Clients.of(server.baseUrl())) {
            Exchange exchange = client.send(API.deleteSession("s1"), USER);

            assertThat(exchange.status()).hasValue(204);
        }
    }

    @Test
    void escapesWhatAUrlMayNotHold() throws IOException {
        try (RawServer server = answering("200 OK", "{}");
                HttpChatClient client = Clients.of(server.baseUrl())) {
            client.send(API.deleteSession("a b\r\nX: ü"), USER);

            assertThat(server.requests().get(0))
                    .startsWith("DELETE /chats-service/api/v1/chats/a%20b%0D%0AX:%20%C3%BC HTTP/1.1");
        }
    }

    @Test
    void usesAConnectionAgainButNeverOneThatTheServerClosed() throws IOException {
        try (RawServer server = new RawServer((request, socket) -> {
                    socket.getOutputStream().write(response("200 OK", "application/json", "{}"));
                    if (request.startsWith("DELETE")) {
                        socket.close();
                    }
                });
                HttpChatClient client = Clients.of(server.baseUrl())) {
            List<Exchange> exchanges = List.of(
                    client.send(API.health(), USER),
                    client.send(API.deleteSession("s1"), USER),
                    client.send(API.health(), USER));

            assertThat(exchanges).allMatch(it -> it.status().isPresent());
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static RawServer answering(String status, String body) throws IOException {
        return new RawServer(
                (request, socket) -> socket.getOutputStream().write(response(status, "application/json", body)));
    }
}

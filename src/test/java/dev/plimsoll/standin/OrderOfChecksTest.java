package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each request here fails a check and all those after it: the first one must speak. */
class OrderOfChecksTest {
    private static final Optional<String> TEXT = Optional.of("no JSON");

    private final StandIn standIn =
            StandIn.start(StandInSettings.of(Contracts.deployed(), 1).with(new RateLimit(9, Duration.ofMinutes(10))));
    private final ServiceClient whole = new ServiceClient(standIn);
    private final ServiceClient noCode = whole.without("Unique-Reference-Code");
    private final ServiceClient noUser = noCode.without("x-user-id");
    private final ServiceClient noKey = noUser.without("x-api-key");
    private final ServiceClient nothing = noKey.with("Content-Type", "text/plain");

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void isTheServices() {
        assertThat(code(nothing.send("PUT", "/nowhere", TEXT))).isEqualTo("405 chats-service.MethodNotAllowed");
        assertThat(code(nothing.send("POST", "/nowhere", TEXT))).isEqualTo("400 chats-service.InvalidContentType");
        assertThat(code(noKey.send("POST", "/nowhere", TEXT))).isEqualTo("401 chats-service.Unauthorized");
        assertThat(code(noUser.send("POST", "/nowhere", TEXT))).isEqualTo("400 chats-service.MissingUserId");
        assertThat(code(noCode.with("x-user-id", "a b").send("POST", "/nowhere", TEXT)))
                .isEqualTo("400 chats-service.InvalidUserId");
        assertThat(code(noCode.send("POST", "/nowhere", TEXT))).startsWith("404 <!DOCTYPE html>");
        assertThat(code(noCode.send("PATCH", "/chats/000000000000000000000000", TEXT)))
                .isEqualTo("400 chats-service.MissingReferenceCode");
        assertThat(code(whole.send("PATCH", "/chats/000000000000000000000000", TEXT)))
                .isEqualTo("400 chats-service.MalformedJson");
        assertThat(code(whole.send("PATCH", "/chats/000000000000000000000000", Optional.of("{\"title\":\"t\"}"))))
                .isEqualTo("404 chats-service.SessionNotFound");
        assertThat(code(nothing.send("PUT", "/nowhere", TEXT)))
                .isEqualTo("429 {\"error\":\"Too many requests, please try again later.\"}");
    }

    @Test
    void asksForTheKeyOnlyWhereHealthIsConcerned() {
        assertThat(noUser.get("/health").statusCode()).isEqualTo(200);
        assertThat(noKey.get("/health").statusCode()).isEqualTo(401);
        assertThat(whole.with("x-api-key", " ").get("/health").statusCode()).isEqualTo(401);
    }

    @Test
    void takesEveryRequestOffTheQuota() {
        HttpResponse<String> first = whole.get("/health");
        whole.without("x-api-key").get("/health");
        HttpResponse<String> third = whole.get("/nowhere");

        assertThat(first.headers().firstValue("RateLimit-Remaining")).hasValue("8");
        assertThat(third.headers().firstValue("RateLimit-Remaining")).hasValue("6");
        assertThat(third.headers().firstValue("Retry-After")).isEmpty();
    }

    private static String code(HttpResponse<String> answer) {
        String body = answer.body();
        String code = body.startsWith("{\"errors\"")
                ? ServiceClient.json(body).at("/errors/0/code").asText()
                : body;
        return answer.statusCode() + " " + code;
    }
}

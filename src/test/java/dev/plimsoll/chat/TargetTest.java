package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/chats-service/api/v1, http://127.0.0.1:8080/chats-service/api/v1",
        "http://127.0.0.1:8080/chats-service/api/v1/, http://127.0.0.1:8080/chats-service/api/v1",
        "HTTPS://Chat.Example.ORG//, https://chat.example.org",
        "' http://localhost/API ', http://localhost/API"
    })
    void writesEveryBaseUrlTheSameWay(String url, String base) {
        assertThat(Target.of(url)).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1",
                "http://127.255.3.4:1",
                "http://localhost:9",
                "http://LOCALHOST",
                "http://[::1]:80",
                "http://[0:0:0:0:0:0:0:1]"
            })
    void knowsThisMachine(String url) {
        assertThat(Target.of(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1",
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://[::2]",
                "http://128.0.0.1",
                "http://127.1.example.org",
                "http://0.0.0.0"
            })
    void takesEveryOtherMachineForAnother(String url) {
        assertThat(Target.of(url).isLoopback()).isFalse();
    }

    @Test
    void namesItsHostWithoutPortAndBrackets() {
        assertThat(Target.of("http://[::1]:8080/x").host()).isEqualTo("::1");
        assertThat(Target.of("https://Chat.example.org:8443").host()).isEqualTo("chat.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/x",
                "127.0.0.1:8080",
                "localhost:8080",
                "http://",
                "http:///x",
                "/x",
                "http://a b"
            })
    void refusesWhatIsNoHttpUrl(String url) {
        assertThatThrownBy(() -> Target.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "target must be an http or https URL such as http://127.0.0.1:8080/chats-service/api/v1, was '"
                                + url + "'");
    }

    @Test
    void refusesAPasswordWithoutRepeatingIt() {
        assertThatThrownBy(() -> Target.of("http://me:hush@127.0.0.1/x"))
                .hasMessage(
                        "target must not hold a user or password; the API key comes from a file or the environment");
    }

    @Test
    void refusesAQueryWithoutRepeatingIt() {
        assertThatThrownBy(() -> Target.of("http://127.0.0.1/x?key=hush"))
                .hasMessage("target must be a base URL without '?' or '#', of the form http://127.0.0.1/...");
    }

    @Test
    void doesNotRepeatWhatItCannotReadWhenASecretMayBeInIt() {
        assertThatThrownBy(() -> Target.of("http://me:hu sh@127.0.0.1/x"))
                .hasMessage("target must be an http or https URL such as http://127.0.0.1:8080/chats-service/api/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "/chats, http://127.0.0.1:8080/api/v1/chats",
        "/chats/a1/messages?page=1&limit=50, http://127.0.0.1:8080/api/v1/chats/a1/messages?page=1&limit=50",
        "/chats/a b, http://127.0.0.1:8080/api/v1/chats/a%20b",
        "/chats/a%2Fb, http://127.0.0.1:8080/api/v1/chats/a%252Fb",
        "/chats/a#b, http://127.0.0.1:8080/api/v1/chats/a%23b",
        "/chats/grün, http://127.0.0.1:8080/api/v1/chats/gr%C3%BCn",
    })
    void tellsWhereACallGoesWithWhatAUrlMayNotHoldEscaped(String path, String url) {
        ChatCall call = new ChatCall(Operation.GET_SESSION, "GET", path, Optional.empty());

        assertThat(Target.of("http://127.0.0.1:8080/api/v1/").of(call)).hasToString(url);
    }
}

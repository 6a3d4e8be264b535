package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_id':'7','title':'t'}",
                "{'id':'7','title':'t'}",
                "{'data':{'id':'7','title':'t'}}",
                "{'data':[{'_id':'7','title':'t'}]}",
                "[{'id':'7','title':'t'},{'id':'8'},{'title':'u'},3]"
            })
    void findsASessionHoweverItIsWrapped(String body) {
        assertThat(SessionFinder.in(bytes(body))).containsExactly(new ChatSession("7", "t"));
    }

    @Test
    void findsNothingInWhatIsNoJson() {
        assertThat(SessionFinder.in(bytes("<html>"))).isEmpty();
        assertThat(SessionFinder.in(new byte[0])).isEmpty();
    }

    private static byte[] bytes(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}

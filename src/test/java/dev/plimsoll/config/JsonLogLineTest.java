package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.AccessEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLogLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\": \"2024-10-10T13:55:36Z\", \"method\": \"GET\", \"path\": \"/chats\", \"user\": \"a\"}",
                "{\"ts\": 1728568536, \"request_method\": \"GET\", \"uri\": \"/chats\", \"remote_addr\": \"a\"}",
                "{\"timestamp\": \"2024-10-10 13:55:36\", \"method\": \"GET\", \"url\": \"/chats\", \"ip\": \"a\", \"x\": {}}",
            })
    void isReadUnderTheNamesOfManyServers(String line) {
        assertThat(JsonLogLine.read(line)).contains(new AccessEntry(1_728_568_536_000_000_000L, "a", "GET", "/chats"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{\"time\": ", "{\"time\": \"soon\", \"method\": \"GET\", \"path\": \"/\"}", "{}"
            })
    void isNoneWithoutATimeAMethodAndAPath(String line) {
        assertThat(JsonLogLine.read(line)).isEmpty();
    }

    @Test
    void mayDoWithoutAClient() {
        assertThat(JsonLogLine.read("{\"time\": 0, \"method\": \"GET\", \"path\": \"/chats\"}"))
                .contains(new AccessEntry(0, "", "GET", "/chats"));
    }
}

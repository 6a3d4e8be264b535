package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodHealthTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final GoodHealth health = new GoodHealth(() -> NOON, Duration.ofMinutes(1));

    @ParameterizedTest
    @ValueSource(strings = {"ok", "OK", "healthy", "up", "UP", "pass"})
    void knowsTheWordsForWell(String status) {
        assertThat(unmet(status, "2026-03-01T12:00:00.123Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "degraded", "", "not ok"})
    void takesNoOtherWord(String status) {
        assertThat(unmet(status, "2026-03-01T12:00:00Z"))
                .contains("status: expected ok, up, pass or healthy, was '" + status + "'");
    }

    @Test
    void refusesAnAnswerOutOfACache() {
        assertThat(unmet("ok", "2026-03-01T11:55:00Z"))
                .contains("timestamp: expected within 60 s of now, was 300 s away");
    }

    @Test
    void allowsForClocksThatDiffer() {
        assertThat(unmet("ok", "2026-03-01T13:00:30+01:00")).isEmpty();
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(unmet("ok", "yesterday"))
                .contains("timestamp: expected a time such as 2026-01-31T12:00:00Z, was 'yesterday'");
    }

    private Optional<String> unmet(String status, String timestamp) {
        return health.unmet(
                JsonNodeFactory.instance.objectNode().put("status", status).put("timestamp", timestamp));
    }
}

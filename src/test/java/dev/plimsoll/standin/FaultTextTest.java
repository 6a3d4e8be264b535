package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTextTest {
    @Test
    void readsEveryField() {
        Fault fault = parse("{\"kind\":\"status\",\"operations\":[\"send_message\",\"health\"],\"share\":0.25,"
                + "\"status\":502,\"seconds\":1.5}");

        assertThat(fault)
                .isEqualTo(new Fault(
                        FaultKind.STATUS,
                        new Fault.Scope(Set.of(Operation.SEND_MESSAGE, Operation.HEALTH), 0.25),
                        502,
                        Optional.of(Duration.ofMillis(1500))));
    }

    @Test
    void hitsEveryRequestUnlessToldOtherwise() {
        Fault fault = parse("{\"kind\":\"reset\"}");

        assertThat(fault.scope()).isEqualTo(Fault.Scope.everything());
        assertThat(fault.scope().covers(Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | fault: expected a JSON object such as {\"kind\":\"status\",\"status\":503}",
                "[] | fault: expected a JSON object such as {\"kind\":\"status\",\"status\":503}",
                "{\"kind\":\"reset\"} x | fault: expected a JSON object such as {\"kind\":\"status\",\"status\":503}",
                "{} | fault: kind: expected one of status latency stall refuse reset blackhole drip shape any_key database_away, was absent",
                "{\"kind\":\"slow\"} | fault: kind: expected one of status latency stall refuse reset blackhole drip shape any_key database_away, was \"slow\"",
                "{\"kind\":\"reset\",\"portion\":1} | fault: portion: no such field; known are kind operations share status seconds, was 1",
                "{\"kind\":\"reset\",\"share\":2} | fault: share: expected a number from 0 to 1, was 2",
                "{\"kind\":\"reset\",\"share\":\"half\"} | fault: share: expected a number from 0 to 1, was \"half\"",
                "{\"kind\":\"status\",\"status\":200} | fault: status: expected a number from 400 to 599, was 200",
                "{\"kind\":\"status\",\"status\":500.5} | fault: status: expected a whole number from 400 to 599, was 500.5",
                "{\"kind\":\"latency\"} | fault: seconds: expected a number from 0 to 86400, was absent",
                "{\"kind\":\"latency\",\"seconds\":-1} | fault: seconds: expected a number from 0 to 86400, was -1",
                "{\"kind\":\"stall\",\"seconds\":1,\"share\":0.5} | fault: stall hits everything: leave out operations and share",
                "{\"kind\":\"reset\",\"operations\":[\"sing\"]} | fault: operations: expected a list of list_sessions create_session get_session rename_session favorite_session delete_session list_messages send_message smart_chat health, was [\"sing\"]",
                "{\"kind\":\"reset\",\"operations\":\"health\"} | fault: operations: expected a list of list_sessions create_session get_session rename_session favorite_session delete_session list_messages send_message smart_chat health, was \"health\""
            })
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> parse(text)).hasMessage(message);
    }

    private static Fault parse(String text) {
        return FaultText.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}

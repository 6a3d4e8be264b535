package dev.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Percentile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectivesTest {
    private static final Set<Operation> READS = EnumSet.of(Operation.LIST_SESSIONS, Operation.LIST_MESSAGES);
    private static final Map<String, Set<Operation>> GROUPS =
            Map.of("reads", READS, "chat", Set.of(Operation.SMART_CHAT));

    @Test
    void readsAPercentileOfOneOperation() {
        assertThat(read("smart_chat p95 < 3 s"))
                .isEqualTo(new PercentileObjective(
                        "smart_chat p95 < 3 s",
                        new Scope("smart_chat", Set.of(Operation.SMART_CHAT)),
                        Percentile.P95,
                        new Limit("< 3 s", Limit.Bound.BELOW, 3)));
    }

    @Test
    void readsAPercentileOfAGroup() {
        assertThat(read("reads p99.9 <= 1.5s"))
                .isEqualTo(new PercentileObjective(
                        "reads p99.9 <= 1.5s",
                        new Scope("reads", READS),
                        Percentile.P999,
                        new Limit("<= 1.5s", Limit.Bound.AT_MOST, 1.5)));
    }

    @ParameterizedTest
    @CsvSource({"errors < 0.5 %", "all errors < 0.5 %", "errors<0.5%", "'  all  errors  <0.5%  '"})
    void readsAnErrorShareOfAll(String text) {
        Objective objective = read(text);

        assertThat(objective).isInstanceOf(ErrorObjective.class);
        assertThat(objective.scope()).isEqualTo(new Scope("all", EnumSet.allOf(Operation.class)));
        assertThat(objective.limit().value()).isEqualTo(0.005);
        assertThat(objective.text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @CsvSource({"p50 < 300 ms, 0.3", "p90 < 250 us, 0.00025", "p999 < 1 min, 60", "p99 <= 120 s, 120"})
    void readsTimesInTheirUnits(String text, double seconds) {
        assertThat(read(text).limit().value()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p95 > 3 s | objective 'p95 > 3 s': expected '<' or '<=', was '>'",
                "p42 < 3 s | objective 'p42 < 3 s': expected one of p50 p90 p95 p99 p99.9 errors, was 'p42'",
                "writes p95 < 3 s | objective 'writes p95 < 3 s': expected an operation (list_sessions create_session"
                        + " get_session rename_session favorite_session delete_session list_messages send_message"
                        + " smart_chat health), a group (chat reads) or all, was 'writes'",
                "p95 < 3 | objective 'p95 < 3': expected a time such as 300 ms, above 0 and at most 120 s"
                        + " (units: us ms s min), was '3'",
                "p95 < 3 h | objective 'p95 < 3 h': expected a time such as 300 ms, above 0 and at most 120 s"
                        + " (units: us ms s min), was '3 h'",
                "p95 < 0 s | objective 'p95 < 0 s': expected a time such as 300 ms, above 0 and at most 120 s"
                        + " (units: us ms s min), was '0 s'",
                "p95 < 121 s | objective 'p95 < 121 s': expected a time such as 300 ms, above 0 and at most 120 s"
                        + " (units: us ms s min), was '121 s'",
                "errors < 1 | objective 'errors < 1': expected a share such as 1 %, above 0 % and at most 100 %,"
                        + " was '1'",
                "errors < 3 s | objective 'errors < 3 s': expected a share such as 1 %, above 0 % and at most 100 %,"
                        + " was '3 s'",
                "errors < -1 % | objective 'errors < -1 %': expected a share such as 1 %, above 0 % and at most 100 %,"
                        + " was '-1 %'",
                "fast please | objective 'fast please': expected a form such as 'smart_chat p95 < 3 s'"
                        + " or 'errors < 1 %'",
                "'' | objective '': expected a form such as 'smart_chat p95 < 3 s' or 'errors < 1 %'",
            })
    void saysWhatWasExpectedAndWhatCame(String text, String message) {
        assertThatExceptionOfType(InvalidObjectivesException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message);
    }

    @Test
    void saysNothingOfGroupsWhenThereAreNone() {
        assertThatExceptionOfType(InvalidObjectivesException.class)
                .isThrownBy(() -> Objectives.parse(List.of("reads p95 < 1 s"), Map.of()))
                .withMessage("objective 'reads p95 < 1 s': expected an operation (list_sessions create_session"
                        + " get_session rename_session favorite_session delete_session list_messages send_message"
                        + " smart_chat health) or all, was 'reads'");
    }

    @Test
    void collectsTheProblemsOfAllObjectives() {
        InvalidObjectivesException invalid = catchThrowableOfType(
                InvalidObjectivesException.class,
                () -> Objectives.parse(List.of("p95 > 3 s", "p95 < 3 s", "p42 < 3 s"), GROUPS));

        assertThat(invalid.problems())
                .containsExactly(
                        "objective 'p95 > 3 s': expected '<' or '<=', was '>'",
                        "objective 'p42 < 3 s': expected one of p50 p90 p95 p99 p99.9 errors, was 'p42'");
        assertThat(invalid).hasMessage(String.join(System.lineSeparator(), invalid.problems()));
    }

    private static Objective read(String text) {
        return Objectives.parse(List.of(text), GROUPS).asList().get(0);
    }
}

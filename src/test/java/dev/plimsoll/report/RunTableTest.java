package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.SampleProbes;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTableTest {
    @Test
    void saysOfEachRunWhatWasWrongAndWhichCodeToLookFor() {
        List<String> lines = RunTable.of(List.of(
                SampleProbes.success(),
                SampleProbes.recovered(),
                SampleProbes.failure("status 500"),
                SampleProbes.vacuous(),
                SampleProbes.inconclusive()));

        assertThat(lines)
                .containsExactly(
                        "target   check          outcome       time   reference code  what was wrong",
                        "staging  health         success       42 ms  urc-1-good",
                        "staging  list_sessions  recovered     42 ms  urc-2-refused   read: connect_refused, nobody listens",
                        "staging  journey        failure       42 ms  urc-5-broken    send: server_5xx, status 500",
                        "staging  key            failure       42 ms  urc-8-taken     key vacuous; control: assertion, a wrong"
                                + " key was taken",
                        "staging  health         inconclusive  42 ms  urc-9-limited   health: rate_limited");
    }

    @Test
    void doesNotLetWordsFromOutsideSteerTheTerminal() {
        List<String> lines = RunTable.of(List.of(SampleProbes.failure("evil \u001B[2J\u009B2J\u0007\nwords")));

        assertThat(lines.get(1)).endsWith("send: server_5xx, evil \uFFFD[2J\uFFFD2J\uFFFD words");
    }

    @Test
    void cutsWordsThatGoOnForever() {
        List<String> lines = RunTable.of(List.of(SampleProbes.failure("x".repeat(5000))));

        assertThat(lines.get(1)).endsWith("x…").hasSizeLessThan(220);
    }
}

package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictTableTest {
    private final VerdictTable plain = new VerdictTable(Paint.PLAIN);

    @Test
    void alignsObjectivesAndOperations() {
        assertThat(plain.of(SampleRuns.undecided()))
                .containsExactly(
                        "UNDECIDED  Too little was seen to tell.",
                        "  send_message p95 needs 59 calls to tell, there were 12",
                        "",
                        "objective                   value     95 % interval   limit    verdict",
                        "smart_chat p95 < 3 s            –                 –     3 s  UNDECIDED",
                        "send_message p95 < 300 ms       –                 –  300 ms  UNDECIDED",
                        "errors < 1 %               0.25 %  0.09 % to 0.58 %     1 %       PASS",
                        "",
                        "operation       calls  failed      p50     p95  p99",
                        "list_sessions      18       0  18.3 ms       –    –",
                        "create_session     10       0  22.7 ms       –    –",
                        "rename_session      9       0  20.5 ms       –    –",
                        "delete_session     10       0  21.4 ms       –    –",
                        "list_messages       9       0  17.7 ms       –    –",
                        "send_message        7       0    33 ms       –    –",
                        "smart_chat         39       1   880 ms       –    –",
                        "all               102       1  29.4 ms  1.09 s    –");
    }

    @Test
    void saysThatAnInvalidRunSaysNothing() {
        assertThat(plain.of(SampleRuns.invalid()))
                .startsWith("INVALID  The measurement broke: no statement about the service is made.");
    }

    @Test
    void coloursTheVerdictsAndNothingElse() {
        List<String> coloured = new VerdictTable(Paint.COLOUR).of(SampleRuns.fail());

        assertThat(coloured.get(0)).isEqualTo("\u001B[1;31mFAIL\u001B[0m  The service did not hold.");
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(plain.of(SampleRuns.fail()));
    }

    @Test
    void staysWithinAHundredColumns() {
        assertThat(plain.of(SampleRuns.saying("some rather long words that go on and on ".repeat(9))))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void doesNotLetWordsFromOutsideSteerTheTerminal() {
        assertThat(plain.of(SampleRuns.saying("evil \u001B[2J\u0007\nwords")))
                .contains("  evil \uFFFD[2J\uFFFD words")
                .noneMatch(line -> line.contains("\u001B"));
    }
}

package dev.plimsoll.slo;

import static dev.plimsoll.chat.Operation.HEALTH;
import static dev.plimsoll.chat.Operation.SMART_CHAT;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {
    private final MeasuredCalls calls = new MeasuredCalls();

    @Test
    void isMetWhenAllOfTheIntervalIsGoodEnough() {
        calls.with(950, SMART_CHAT, ofMillis(1_200)).with(62, SMART_CHAT, ofMillis(2_500));

        Finding finding = judge("smart_chat p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(finding.sentence())
                .isEqualTo("p95 of smart_chat was 2.50 s (1.20 to 2.50 s), expected < 3 s, over 1,012 calls");
    }

    @Test
    void isMissedWhenNoneOfTheIntervalIsGoodEnough() {
        calls.with(700, SMART_CHAT, ofMillis(1_200)).with(112, SMART_CHAT, ofMillis(3_210));

        Finding finding = judge("smart_chat p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo("p95 of smart_chat was 3.21 s (3.21 to 3.21 s), expected < 3 s, over 812 calls");
        assertThat(finding.result().limit()).isEqualTo(3);
        assertThat(finding.result().operation()).isEqualTo("smart_chat");
        assertThat(finding.result().name()).isEqualTo("smart_chat p95 < 3 s");
        assertThat(finding.result().low().orElseThrow()).isBetween(3.2, 3.21);
    }

    @Test
    void isUndecidedWhenTheLimitLiesWithinTheInterval() {
        calls.with(950, SMART_CHAT, ofMillis(1_200)).with(52, SMART_CHAT, ofMillis(3_210));

        Finding finding = judge("p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.sentence())
                .isEqualTo("p95 of all calls was 3.21 s (1.20 to 3.21 s), expected < 3 s, over 1,002 calls");
    }

    @ParameterizedTest
    @CsvSource({"p95, 59", "p99, 299", "p999, 2995"})
    void needsJustSoManyQuickCalls(String percentile, int fewest) {
        calls.with(fewest - 1, HEALTH, ofMillis(10));
        Verdict tooFew = judge(percentile + " < 1 s").result().verdict();
        calls.with(1, HEALTH, ofMillis(10));
        Verdict enough = judge(percentile + " < 1 s").result().verdict();

        assertThat(tooFew).isEqualTo(Verdict.UNDECIDED);
        assertThat(enough).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysHowManyCallsItNeeds() {
        calls.with(40, SMART_CHAT, ofMillis(10));

        Finding finding = judge("p95 < 3 s");

        assertThat(finding.sentence())
                .isEqualTo("p95 of all calls cannot be told from fewer than 59 calls, expected < 3 s, over 40 calls");
        assertThat(finding.result().value()).isEmpty();
    }

    @Test
    void isMissedByFewCallsWhenAlmostAllAreTooSlow() {
        calls.with(2, SMART_CHAT, ofSeconds(1)).with(18, SMART_CHAT, ofSeconds(4));

        Finding finding = judge("smart_chat p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo("p95 of smart_chat: 18 of 20 calls took longer than 3.00 s; at most 5.00 % may");
    }

    @Test
    void isMissedByCallsThatNeverEndedInTime() {
        calls.with(80, SMART_CHAT, ofSeconds(1)).with(20, SMART_CHAT, ofSeconds(121));

        Finding finding = judge("smart_chat p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo(
                        "p95 of smart_chat: 20 of 100 calls took longer than 6.00 s (twice the limit); at most 5.00 %"
                                + " may");
    }

    @Test
    void isUndecidedWhenThePercentileMayLieBeyondWhatIsKept() {
        calls.with(98, SMART_CHAT, ofSeconds(1)).with(2, SMART_CHAT, ofSeconds(121));

        Finding finding = judge("smart_chat p95 < 3 s");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.sentence())
                .isEqualTo("p95 of smart_chat cannot be told: it may lie among the 2 calls that took longer than 120 s,"
                        + " expected < 3 s, over 100 calls");
    }

    @Test
    void looksOnlyAtItsOwnCalls() {
        calls.with(100, HEALTH, ofMillis(5)).with(100, SMART_CHAT, ofSeconds(9));

        assertThat(judge("health p95 < 1 s").result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(judge("health p95 < 4 ms").result().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void saysOneDigitMoreWhereTheFigureWouldReadAsTheLimit() {
        calls.with(100, SMART_CHAT, ofMillis(1_502));

        assertThat(judge("p95 < 1500 ms").sentence())
                .isEqualTo("p95 of all calls was 1.502 s (1.50 to 1.50 s), expected < 1500 ms, over 100 calls");
    }

    @Test
    void countsErrorsWithTheirInterval() {
        calls.with(933, SMART_CHAT, ofMillis(10)).withFailed(12, SMART_CHAT);

        Finding finding = judge("errors < 0.5 %");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo("errors of all calls were 1.27 % (0.66 to 2.21 %), expected < 0.5 %,"
                        + " 12 of 945 calls failed");
        assertThat(finding.result().value()).hasValue(12 / 945.0);
    }

    @Test
    void leavesErrorsUndecidedWithinTheInterval() {
        calls.with(933, SMART_CHAT, ofMillis(10)).withFailed(12, SMART_CHAT);

        assertThat(judge("errors < 1 %").result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judge("errors < 5 %").result().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void provesFewErrorsFromEnoughCallsWithoutAny() {
        calls.with(298, SMART_CHAT, ofMillis(10));
        Verdict tooFew = judge("errors <= 1 %").result().verdict();
        calls.with(1, SMART_CHAT, ofMillis(10));
        Verdict enough = judge("errors <= 1 %").result().verdict();

        assertThat(tooFew).isEqualTo(Verdict.UNDECIDED);
        assertThat(enough).isEqualTo(Verdict.PASS);
    }

    @Test
    void saysThatThereWereNoCalls() {
        Finding finding = judge("smart_chat errors < 1 %");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.sentence()).isEqualTo("errors of smart_chat: no call was completed, expected < 1 %");
    }

    private Finding judge(String objective) {
        return Objectives.parse(List.of(objective), Map.of()).asList().get(0).judge(calls);
    }
}

package dev.plimsoll.slo;

import static dev.plimsoll.chat.Operation.SMART_CHAT;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Reason LAG = new Reason(ReasonCode.SCHEDULE_LAG, "schedule lag p99 was 1.90 s");
    private static final Reason ASSERTION = new Reason(ReasonCode.ASSERTION_FAILED, "max of all requests was 9000");
    private static final Circumstances CALM = Circumstances.undisturbed();

    private final MeasuredCalls calls = new MeasuredCalls();

    @Test
    void passesWhenAllObjectivesAreMet() {
        calls.with(400, SMART_CHAT, ofMillis(10));

        Judgement judgement = judge(CALM, "p95 < 1 s", "errors < 1 %");

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(ReasonCode.OBJECTIVES_MET, "all 2 objectives were met over 400 calls"));
        assertThat(judgement.objectives())
                .extracting(ObjectiveResult::name)
                .containsExactly("p95 < 1 s", "errors < 1 %");
        assertThat(judgement.evidence()).containsEntry("completed_calls", 400.0).containsEntry("failed_calls", 0.0);
    }

    @Test
    void saysSoOfASingleObjective() {
        calls.with(400, SMART_CHAT, ofMillis(10));

        assertThat(judge(CALM, "p95 < 1 s").reasons())
                .containsExactly(new Reason(ReasonCode.OBJECTIVES_MET, "the objective was met over 400 calls"));
    }

    @Test
    void failsWhenOneObjectiveIsMissedAndNamesTheOpenOnesAfterIt() {
        calls.with(100, SMART_CHAT, ofSeconds(4));

        Judgement judgement = judge(CALM, "errors < 1 %", "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.OBJECTIVE_MISSED,
                                "p95 of all calls was 4.00 s (4.00 to 4.00 s), expected < 3 s, over 100 calls"),
                        new Reason(
                                ReasonCode.OBJECTIVE_UNDECIDED,
                                "errors of all calls were 0 % (0 to 2.95 %), expected < 1 %, 0 of 100 calls failed"));
    }

    @Test
    void isUndecidedWhenOneObjectiveStaysOpen() {
        calls.with(100, SMART_CHAT, ofMillis(10));

        assertThat(judge(CALM, "errors < 1 %", "p95 < 3 s").verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isUndecidedWithoutAnyCall() {
        Judgement judgement = judge(CALM, "errors < 1 %", "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(ReasonCode.NO_DATA, "no call was completed: there is nothing to judge"));
    }

    @Test
    void doesNotPassWhatNothingWasAskedOf() {
        calls.with(100, SMART_CHAT, ofMillis(10));

        Judgement judgement = judge(CALM);

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(ReasonCode.OBJECTIVE_UNDECIDED, "no objective was set: nothing was asked"));
    }

    @Test
    void failsWhenAnAssertionOfTheSimulationFails() {
        calls.with(100, SMART_CHAT, ofMillis(10));

        Judgement judgement = judge(CALM.withFailures(List.of(ASSERTION)), "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons()).containsExactly(ASSERTION);
    }

    @Test
    void failsALimitedRunAndSaysAtWhatRateRequestsWereLetThrough() {
        calls.with(1_488, SMART_CHAT, ofMillis(10));

        Judgement judgement = judge(CALM.limitedBy(new Limiting(412, 1_900, 60)), "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(
                        ReasonCode.LIMITED,
                        "the target limits: 412 of 1,900 attempts answered 429;"
                                + " 60.0 requests/s were let through"));
        assertThat(judgement.evidence())
                .containsEntry("rate_limited_attempts", 412.0)
                .containsEntry("let_through_per_second", 60.0);
    }

    @Test
    void saysNothingOfTheServiceWhenTheInjectorWasAtFault() {
        calls.with(100, SMART_CHAT, ofSeconds(4));

        Judgement judgement = judge(
                CALM.withFaults(List.of(LAG)).cutShortBy(new Reason(ReasonCode.INTERRUPTED, "ended by Ctrl-C")),
                "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judgement.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.SCHEDULE_LAG, ReasonCode.INTERRUPTED, ReasonCode.OBJECTIVE_MISSED);
    }

    @Test
    void isUndecidedWhenInterruptedEvenIfAnObjectiveIsMissed() {
        calls.with(100, SMART_CHAT, ofSeconds(4));

        Judgement judgement =
                judge(CALM.cutShortBy(new Reason(ReasonCode.INTERRUPTED, "ended by Ctrl-C after 12.0 s")), "p95 < 3 s");

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons().get(0))
                .isEqualTo(new Reason(ReasonCode.INTERRUPTED, "ended by Ctrl-C after 12.0 s"));
    }

    @Test
    void takesFurtherEvidence() {
        calls.with(100, SMART_CHAT, ofMillis(10));

        Judgement judgement = judge(CALM, "p95 < 3 s").withEvidence(Map.of("lag_p99_seconds", 0.002));

        assertThat(judgement.evidence()).containsKeys("completed_calls", "lag_p99_seconds");
    }

    private Judgement judge(Circumstances circumstances, String... objectives) {
        return new Judge(Objectives.parse(List.of(objectives), Map.of())).judge(calls, circumstances);
    }
}

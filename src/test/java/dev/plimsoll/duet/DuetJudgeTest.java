package dev.plimsoll.duet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.SampleDuets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuetJudgeTest {
    private static final Judgement FINE = judged(Verdict.PASS, ReasonCode.OBJECTIVES_MET, "all 2 objectives were met");

    private final DuetJudge judge = new DuetJudge(SampleDuets.FIVE_PERCENT);

    @Test
    void failsWhatIsSlowerForCertain() {
        Judgement judgement = judge.judge(SampleDuets.changes(1.2), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons().get(0).code()).isEqualTo(ReasonCode.OBJECTIVE_MISSED);
        assertThat(judgement.reasons().get(0).message())
                .matches(
                        "b is slower: send_message p50 \\+\\d+\\.\\d % \\(\\+\\d+\\.\\d to \\+\\d+\\.\\d %\\), allowed are"
                                + " 5\\.00 %");
        assertThat(judgement.reasons())
                .last()
                .isEqualTo(new Reason(
                        ReasonCode.FINDING, "too few calls to be compared: smart_chat p50 (12 at a, 12 at b)"));
    }

    @Test
    void passesWhatIsAlike() {
        Judgement judgement = judge.judge(SampleDuets.changes(1), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reasons().get(0).code()).isEqualTo(ReasonCode.OBJECTIVES_MET);
        assertThat(judgement.reasons().get(0).message())
                .startsWith("no difference was seen that is larger than 5.00 %: send_message p50 ");
    }

    @Test
    void passesWhatIsFasterAndSaysSo() {
        Judgement judgement = judge.judge(SampleDuets.changes(0.8), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reasons().get(1).code()).isEqualTo(ReasonCode.FINDING);
        assertThat(judgement.reasons().get(1).message()).startsWith("b is faster: send_message p50 −");
    }

    @Test
    void leavesOpenWhatNeedsMoreCalls() {
        Judgement judgement = judge.judge(SampleDuets.changes(1.1, 2), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons().get(0).message())
                .startsWith("it is open whether b is slower: send_message p50 ")
                .contains(" %), allowed are 5.00 %");
    }

    @Test
    void saysWhatWouldBeEnough() {
        Judgement judgement = judge.judge(SampleDuets.changes(1, 0), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(
                        ReasonCode.OBJECTIVE_UNDECIDED,
                        "no operation had enough calls to be compared: p50 needs 20 at both, in at least 10 seconds"));
    }

    @Test
    void failsWhatFailsMoreOften() {
        Judgement judgement = judge.judge(SampleDuets.failing(), FINE, FINE);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons().get(0).message())
                .matches(
                        "b fails more often: 65\\.0 % of the calls, at a 0 % \\(\\+6\\d\\.\\d to \\+6\\d\\.\\d % more\\),"
                                + " allowed are 1\\.00 % more");
    }

    @Test
    void saysNothingWhenTheInjectorWasLate() {
        Judgement late = judged(Verdict.INVALID, ReasonCode.SCHEDULE_LAG, "the injector was late");

        Judgement judgement = judge.judge(SampleDuets.changes(1.2), FINE, late);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(ReasonCode.SCHEDULE_LAG, "b: the injector was late"));
    }

    @Test
    void failsABuildThatAloneHadToBeStopped() {
        Judgement stopped = judged(Verdict.FAIL, ReasonCode.ABORTED, "errors were above 50 %");
        Judgement ended = judged(Verdict.UNDECIDED, ReasonCode.INTERRUPTED, "ended because the other was");

        assertThat(judge.judge(SampleDuets.changes(1), ended, stopped).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(judge.judge(SampleDuets.changes(1), stopped, ended).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void tellsNothingOfABuildWhoseLimiterWasMeasured() {
        Judgement limited = judged(Verdict.FAIL, ReasonCode.LIMITED, "the target limits");

        assertThat(judge.judge(SampleDuets.changes(1.2), FINE, limited)
                        .reasons()
                        .get(0))
                .isEqualTo(new Reason(ReasonCode.LIMITED, "b: the target limits"));
    }

    private static Judgement judged(Verdict verdict, ReasonCode code, String message) {
        return new Judgement(verdict, List.of(new Reason(code, message)), List.of(), Map.of());
    }
}

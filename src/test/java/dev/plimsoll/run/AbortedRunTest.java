package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Abort;
import dev.plimsoll.slo.AbortCause;
import dev.plimsoll.slo.AbortRules;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.IdleRunner;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbortedRunTest {
    private final WoundRun run = WoundRun.of();

    @ParameterizedTest
    @CsvSource({"TARGET, FAIL, ABORTED", "INJECTOR, INVALID, INJECTOR_FAULT", "CEILING, UNDECIDED, ABORTED"})
    void isJudgedByWhoseDoingItWas(AbortCause cause, Verdict verdict, ReasonCode code) {
        run.live.end().abort(new Abort(cause, "it was too much"));

        Judgement judgement = judge();

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.reasons()).contains(new Reason(code, "it was too much"));
    }

    @Test
    void isTheFirstsWhoAsked() {
        run.live.end().abort(new Abort(AbortCause.TARGET, "first"));
        run.live.interrupt("second");

        assertThat(judge().reasons())
                .extracting(Reason::message)
                .contains("first")
                .doesNotContain("second");
    }

    @Test
    void endsItsRunner() {
        AbortRules rules = AbortRules.parse(List.of("users > 1 over 1 s"), Map.of(), Duration.ofMinutes(1));
        IdleRunner runner = new IdleRunner(live -> {
            live.tally().arrives(Phase.WARM_UP);
            live.tally().arrives(Phase.WARM_UP);
            live.tally().arrives(Phase.MEASURED);
            live.tally().arrives(Phase.MEASURED);
            live.gate().warmUpStart();
            run.clock.advance(Duration.ofSeconds(5));
        });

        new LoadRun(runner, new RunRules(Rules.patient(), rules, Map.of()))
                .perform(run.live, second -> {}, RunListener.silent());

        assertThat(runner.isStopped()).isTrue();
        assertThat(run.live.end().failures())
                .containsExactly(
                        new Reason(ReasonCode.ABORTED, "ended by the abort rule 'users > 1 over 1 s': it was 2"));
    }

    private Judgement judge() {
        RunMeasurement measurement = new RunMeasurement(run.live, second -> {});
        measurement.measuredSecond();
        InjectorHealth health = Rules.patient().assess(run.live, measurement, Rules.calm());
        RunOutcome outcome = new RunOutcome(run.live, measurement, health, new SimulationAssertions(0, List.of()));
        return outcome.judge(new Objectives(List.of()), outcome.summary(new Housekeeping(), 0));
    }
}

package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.Findings;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {
    private static final Duration SERVICE = Duration.ofMillis(40);
    private static final SimulationAssertions NONE = new SimulationAssertions(0, List.of());

    private final WoundRun run = WoundRun.of(Duration.ZERO);
    private final VirtualUser user = run.arrive();

    @Test
    void passesWhenItsObjectivesAreMet() {
        calls(100, 200, WoundRun.HEALTHY);

        Judgement judgement = judge(NONE, "errors < 10 %");

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.evidence())
                .containsEntry("arrivals_due", 1.0)
                .containsEntry("arrivals_started", 1.0)
                .containsKeys(
                        "lag_p99_seconds",
                        "lag_limit_seconds",
                        "response_p99_seconds",
                        "service_p99_seconds",
                        "injector_cpu_share");
    }

    @Test
    void failsWhenAnAssertionOfItsSimulationDoesNotHold() {
        calls(100, 200, WoundRun.HEALTHY);

        Judgement judgement = judge(new SimulationAssertions(1, List.of("Global: count is 7, was 8")));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(
                        ReasonCode.ASSERTION_FAILED,
                        "the simulation's assertion does not hold: Global: count is 7, was 8"));
    }

    /** Of 100 attempts over 5 s of measuring 40 are refused, so that 12 a second were let through. */
    @Test
    void saysHowMuchALimiterLetThrough() {
        calls(60, 200, WoundRun.HEALTHY);
        calls(40, 429, "{\"error\":\"Too many\"}");
        run.clock.advanceTo(WoundRun.START + Duration.ofSeconds(5).toNanos());
        run.live.close();
        run.clock.advance(Duration.ofMinutes(3));

        Judgement judgement = judge(new SimulationAssertions(1, List.of()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(
                        ReasonCode.LIMITED,
                        "the target limits: 40 of 100 attempts answered 429; 12.0 requests/s were let through"));
    }

    @Test
    void tellsLastWhatTheSimulationFoundOut() {
        calls(100, 200, WoundRun.HEALTHY);
        run.live.witnesses().asks(() -> found(List.of(), List.of()));

        Judgement judgement = judge(new SimulationAssertions(1, List.of()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.OBJECTIVES_MET, ReasonCode.FINDING);
        assertThat(judgement.reasons().get(1).message()).isEqualTo("the limit is 40");
        assertThat(judgement.evidence()).containsEntry("limit_found", 40.0);
    }

    @Test
    void failsOnWhatTheSimulationFoundBroken() {
        calls(100, 200, WoundRun.HEALTHY);
        run.live.witnesses().asks(() -> found(List.of("the limit does not hold"), List.of()));

        Judgement judgement = judge(new SimulationAssertions(1, List.of()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.reasons()).startsWith(new Reason(ReasonCode.ASSERTION_FAILED, "the limit does not hold"));
    }

    @Test
    void isUndecidedWhereTheSimulationCouldNotTell() {
        calls(100, 200, WoundRun.HEALTHY);
        run.live.witnesses().asks(() -> found(List.of(), List.of("no limit was found")));

        Judgement judgement = judge(new SimulationAssertions(1, List.of()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons()).startsWith(new Reason(ReasonCode.OBJECTIVE_UNDECIDED, "no limit was found"));
    }

    private static Findings found(List<String> broken, List<String> open) {
        return new Findings(broken, open, List.of("the limit is 40"), Map.of("limit_found", 40.0), List.of());
    }

    @Test
    void isUndecidedWhenAPersonEndedIt() {
        calls(10, 200, WoundRun.HEALTHY);
        run.live.interrupt("ended by a person before its time");

        Judgement judgement = judge(new SimulationAssertions(1, List.of()));

        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.reasons())
                .containsExactly(new Reason(ReasonCode.INTERRUPTED, "ended by a person before its time"));
    }

    @Test
    void addsTheRequestsOfTheWarmUpToTheHousekeeping() {
        run.live.tally().calls(Phase.WARM_UP, Operation.HEALTH).attemptBegins();
        run.live.tally().calls(Phase.WARM_UP, Operation.HEALTH).answered(200);
        Housekeeping housekeeping = new Housekeeping();

        outcome(NONE).addWarmUpTo(housekeeping);

        assertThat(housekeeping.snapshot()).isEqualTo(Map.of(Operation.HEALTH, Map.of("200", 1L)));
    }

    private void calls(int count, int status, String body) {
        for (int call = 0; call < count; call++) {
            run.call(user, user.api().health(), SERVICE, status, body);
        }
    }

    private Judgement judge(SimulationAssertions assertions, String... objectives) {
        RunOutcome outcome = outcome(assertions);
        return outcome.judge(Objectives.parse(List.of(objectives), Map.of()), outcome.summary(new Housekeeping(), 0));
    }

    private RunOutcome outcome(SimulationAssertions assertions) {
        RunMeasurement measurement = new RunMeasurement(run.live, second -> {});
        measurement.measuredSecond();
        InjectorHealth health = Rules.usual().assess(run.live, measurement, Rules.calm());
        return new RunOutcome(run.live, measurement, health, assertions);
    }
}

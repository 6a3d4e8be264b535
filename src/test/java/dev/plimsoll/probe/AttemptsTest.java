package dev.plimsoll.probe;

import static dev.plimsoll.testing.SampleChecks.TWO_RETRIES;
import static dev.plimsoll.testing.SampleChecks.repeatingWrites;
import static dev.plimsoll.testing.SampleChecks.retrying;
import static dev.plimsoll.testing.Sightings.answered;
import static dev.plimsoll.testing.Sightings.askingToWait;
import static dev.plimsoll.testing.Sightings.failed;
import static dev.plimsoll.testing.Sightings.healthy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WoundSleeper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptsTest {
    private static final ChatApi API = new ChatApi(Contracts.deployed());

    private final WoundClock clock = new WoundClock();
    private final WoundSleeper sleeper = new WoundSleeper(clock);
    private final CheckSettings patient = retrying(TWO_RETRIES, SampleChecks.of("health", SampleChecks.HEALTH));

    @Test
    void recoversAfterWaitsThatGrow() {
        ScriptedWire wire = ScriptedWire.of(failed(ErrorClass.CONNECT_REFUSED), answered(503, "{}"), healthy());

        CheckRun run = run(wire, patient, API.health());

        assertThat(run.outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(attempts(run)).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(attempts(run).get(0).errorClass()).contains(ErrorClass.CONNECT_REFUSED);
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    void repeatsOnlyWhatMayGoBetterNextTime(ErrorClass errorClass) {
        ScriptedWire wire = new ScriptedWire(any -> failed(errorClass));

        CheckRun run = run(wire, patient, API.health());

        assertThat(attempts(run)).hasSize(errorClass.isTransient() ? 3 : 1);
        assertThat(wire.sent()).hasSameSizeAs(attempts(run));
    }

    @Test
    void neverSendsAMessageTwice() {
        ScriptedWire wire = new ScriptedWire(any -> failed(ErrorClass.CLOSED_EARLY));

        CheckRun run = run(wire, patient, API.sendMessage("s1", "hello"));

        assertThat(attempts(run)).hasSize(1);
    }

    @Test
    void sendsAMessageAgainWhenTheSettingsSaySo() {
        ScriptedWire wire = new ScriptedWire(any -> failed(ErrorClass.CLOSED_EARLY));

        CheckRun run = run(wire, repeatingWrites(patient), API.sendMessage("s1", "hello"));

        assertThat(attempts(run)).hasSize(3);
    }

    @Test
    void repeatsWhatSetsAValueOrDeletes() {
        ScriptedWire wire = new ScriptedWire(any -> answered(500, "{}"));

        assertThat(attempts(run(wire, patient, API.renameSession("s1", "other"))))
                .hasSize(3);
        assertThat(attempts(run(wire, patient, API.deleteSession("s1")))).hasSize(3);
        assertThat(attempts(run(wire, patient, API.favoriteSession("s1")))).hasSize(1);
    }

    @Test
    void waitsAsLongAsALimitedClientIsAskedTo() {
        ScriptedWire wire = ScriptedWire.of(askingToWait(answered(429, "{}"), Duration.ofSeconds(5)), healthy());

        CheckRun run = run(wire, patient, API.health());

        assertThat(run.outcome()).isEqualTo(Outcome.RECOVERED);
        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void doesNotWaitWhenAskedForMoreThanIsLeft() {
        ScriptedWire wire = new ScriptedWire(any -> askingToWait(answered(429, "{}"), Duration.ofSeconds(60)));

        CheckRun run = run(wire, patient, API.health());

        assertThat(run.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(attempts(run)).hasSize(1);
        assertThat(sleeper.slept()).isEmpty();
    }

    @Test
    void takesTheLimitersRefusalForAnAnswerWhenItNamesNoTime() {
        CheckRun run = run(ScriptedWire.of(answered(429, "{}")), patient, API.health());

        assertThat(run.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void waitsNoLessThanThePolicyWhenAskedForLess() {
        ScriptedWire wire = ScriptedWire.of(askingToWait(answered(503, "{}"), Duration.ofMillis(10)), healthy());

        run(wire, patient, API.health());

        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void doesNotTakeAnotherStatusesRetryAfterForAWait() {
        ScriptedWire wire = ScriptedWire.of(askingToWait(answered(500, "{}"), Duration.ofSeconds(5)), healthy());

        run(wire, patient, API.health());

        assertThat(sleeper.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void givesEachAttemptNoMoreThanIsLeftOfTheRun() {
        ScriptedWire wire = new ScriptedWire(sent -> {
            clock.advance(sent.deadline());
            return failed(ErrorClass.RESPONSE_TIMEOUT);
        });
        RetryPolicy quick = new RetryPolicy(RetryPolicy.Backoff.LINEAR, 9, Duration.ofMillis(500), 0);

        run(wire, retrying(quick, patient), API.health());

        // 2 s, 0.5 s wait, 2 s, 1 s, 2 s; another wait of 1.5 s would end at the deadline of 8 s plus one.
        assertThat(wire.sent())
                .extracting(ScriptedWire.Sent::deadline)
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo("1970-01-01T00:00:07.500Z");
    }

    @Test
    void makesNoOtherAttemptOnceItIsWoken() {
        sleeper.close();

        CheckRun run = run(new ScriptedWire(any -> answered(503, "{}")), patient, API.health());

        assertThat(attempts(run)).hasSize(1);
        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void shortensWaitsByChanceAndNeverLengthensThem() {
        ScriptedWire wire = new ScriptedWire(any -> failed(ErrorClass.DNS));
        RetryPolicy jittered = new RetryPolicy(RetryPolicy.Backoff.EXPONENTIAL, 2, Duration.ofSeconds(1), 0.5);

        run(wire, retrying(jittered, patient), API.health());

        assertThat(sleeper.slept().get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(sleeper.slept().get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private CheckRun run(Wire wire, CheckSettings settings, ChatCall call) {
        TargetCalls calls = new TargetCalls(
                SampleChecks.target(Optional.empty()),
                new ContractSense(Optional.of(Contracts.deployed())),
                SampleChecks::keys);
        CheckTools tools = new CheckTools(wire, new Timing(clock, sleeper, new Random(3)));
        Procedure once = run -> run.make(calls.step(StepName.READ, call));
        return new Check(SampleChecks.target(Optional.empty()), settings, once, tools).run(clock.instant());
    }

    private static List<Attempt> attempts(CheckRun run) {
        return run.steps().get(0).attempts();
    }
}

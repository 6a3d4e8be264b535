package dev.plimsoll.capacity.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialCallsTest {
    private static final Objectives OBJECTIVES = Objectives.parse(List.of("p99 <= 500 ms", "errors < 1 %"), Map.of());
    private static final String HEALTHY = "{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\"}";

    private final WoundClock clock = new WoundClock();
    private final LiveRun run = new LiveRun(plan(), clock, clock, SessionJournal.none());
    private final TrialCalls calls = new TrialCalls(OBJECTIVES, run.gate());

    @BeforeEach
    void begin() {
        run.gate().measureFrom(0);
        run.witnesses().hears(calls);
    }

    @Test
    void seesHowManyCallsAreInFlightOnAverageOverASecond() {
        VirtualUser slow = beginsAt(250);
        VirtualUser quick = beginsAt(500);

        endsAt(quick, 750, 200);
        endsAt(slow, 1_500, 200);

        List<TrialSecond> seconds = calls.seconds(Duration.ofSeconds(2));
        assertThat(seconds.get(0).inFlight()).isCloseTo(0.75 + 0.25, within(1e-9));
        assertThat(seconds.get(1).inFlight()).isCloseTo(0.5, within(1e-9));
        assertThat(seconds).extracting(TrialSecond::arrivals).containsExactly(2L, 0L);
        assertThat(seconds).extracting(TrialSecond::completions).containsExactly(1L, 1L);
        assertThat(seconds).extracting(TrialSecond::responseSeconds).containsExactly(0.25, 1.25);
    }

    @Test
    void holdsEachCallAgainstEachObjective() {
        endsAt(beginsAt(0), 400, 200);
        endsAt(beginsAt(400), 950, 200);
        endsAt(beginsAt(960), 990, 500);

        List<ShareSeries.Batch> objectives =
                calls.seconds(Duration.ofSeconds(1)).get(0).objectives();

        assertThat(objectives).containsExactly(new ShareSeries.Batch(2, 3), new ShareSeries.Batch(1, 3));
    }

    @Test
    void leavesRefusedCallsOutOfTheObjectives() {
        endsAt(beginsAt(0), 10, 429);

        TrialSecond second = calls.seconds(Duration.ofSeconds(1)).get(0);

        assertThat(second.refused()).isEqualTo(1);
        assertThat(second.completions()).isEqualTo(1);
        assertThat(second.objectives()).containsOnly(new ShareSeries.Batch(0, 0));
    }

    @Test
    void keepsCallsThatNeverEndInFlight() {
        beginsAt(500);

        List<TrialSecond> seconds = calls.seconds(Duration.ofSeconds(2));

        assertThat(seconds).extracting(TrialSecond::inFlight).containsExactly(0.5, 1.0);
        assertThat(seconds).extracting(TrialSecond::completions).containsOnly(0L);
    }

    @Test
    void namesTheOperationThatMissesAnObjectiveMost() {
        endsAt(beginsAt(0), 900, 200);

        assertThat(calls.worst()).containsExactly(Operation.HEALTH, Operation.HEALTH);
    }

    @Test
    void namesAnOperationOfTheObjectiveWhereNothingWasCalled() {
        assertThat(calls.worst()).containsExactly(Operation.LIST_SESSIONS, Operation.LIST_SESSIONS);
    }

    private VirtualUser beginsAt(long millis) {
        clock.advanceTo(Duration.ofMillis(millis).toNanos());
        VirtualUser user = run.nextUser(Phase.MEASURED).orElseThrow().arrives().orElseThrow();
        user.thinks(Duration.ofMillis(millis));
        assertThat(user.begins(user.api().health(), Expectation.none())).isTrue();
        return user;
    }

    private void endsAt(VirtualUser user, long millis, int status) {
        clock.advanceTo(Duration.ofMillis(millis).toNanos());
        user.answered(status, HEALTHY.getBytes(StandardCharsets.UTF_8));
        user.endsAttempt();
    }

    private static RunPlan plan() {
        return new RunPlan(
                "trial",
                "SingleCallSimulation",
                "http://127.0.0.1:1",
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                1,
                ArrivalSchedule.of(0, 0, 0, 0),
                ArrivalRate.perSecond(1),
                WarmUp.none(),
                Duration.ofSeconds(10),
                Duration.ZERO,
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.of(Operation.HEALTH));
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Takes calls that are known in advance through everything that a run's own calls go through, on a clock that is set to
 * each of their instants: virtual users, tally, recorder, seconds, totals, summary. Without a network.
 */
public final class RecordedRun {
    private static final byte[] HEALTHY =
            "{\"data\":{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\"}}".getBytes(StandardCharsets.UTF_8);
    private static final int CALLS_A_SECOND = 100;

    private final AtomicLong clock = new AtomicLong();
    private final LiveRun run;
    private final RunMeasurement measurement;

    private RecordedRun(List<RecordedCall> calls, IntervalSink sink) {
        this.run = new LiveRun(
                plan(calls), () -> Instant.ofEpochSecond(0, clock.get()), clock::get, SessionJournal.none());
        this.measurement = new RunMeasurement(run, sink);
        run.gate().measureFrom(0);
    }

    /** Replays the calls, whose intended instants are in order; each is a visit of its own. */
    public static RecordedRun of(List<RecordedCall> calls, IntervalSink sink) {
        RecordedRun recorded = new RecordedRun(calls, sink);
        for (int i = 0; i < calls.size(); i++) {
            recorded.replay(calls.get(i));
            if (i % CALLS_A_SECOND == CALLS_A_SECOND - 1) {
                recorded.measurement.measuredSecond();
            }
        }
        recorded.measurement.measuredSecond();
        return recorded;
    }

    private void replay(RecordedCall call) {
        clock.set(call.sent());
        VirtualUser user = run.nextUser(Phase.MEASURED).orElseThrow().arrives().orElseThrow();
        if (!user.begins(user.api().health(), Expectation.none())) {
            throw new IllegalStateException("the run takes no calls");
        }
        clock.set(call.ended());
        user.answered(200, HEALTHY);
        user.endsAttempt();
        user.leaves();
    }

    public LatencyTotals totals() {
        return measurement.totals();
    }

    /** The end of it, with what became of the simulation's own assertions. */
    public RunOutcome outcome(Function<LatencyTotals, SimulationAssertions> assertions) {
        try (InjectorWatch watch = new InjectorWatch(Rules.patient().strain(), task -> {})) {
            InjectorHealth health = Rules.patient().assess(run, measurement, watch.vitals());
            return new RunOutcome(run, measurement, health, assertions.apply(totals()));
        }
    }

    public RunSummary summary() {
        return outcome(totals -> new SimulationAssertions(0, List.of())).summary(new Housekeeping(), 0);
    }

    private static RunPlan plan(List<RecordedCall> calls) {
        return new RunPlan(
                "recorded",
                "",
                "http://127.0.0.1:1",
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                1,
                ArrivalSchedule.of(
                        calls.stream().mapToLong(RecordedCall::intended).toArray()),
                ArrivalRate.perSecond(1),
                WarmUp.none(),
                Duration.ofNanos(calls.get(calls.size() - 1).intended() + 1),
                Duration.ZERO,
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.empty());
    }
}

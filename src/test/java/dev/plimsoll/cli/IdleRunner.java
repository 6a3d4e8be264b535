package dev.plimsoll.cli;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.ClientSettings;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.run.SimulationAssertions;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A load generator that drives nobody, and remembers when it was told to stand still. */
final class IdleRunner implements LoadRunner {
    private final List<Duration> stalls = new ArrayList<>();

    List<Duration> stalls() {
        return List.copyOf(stalls);
    }

    /** A run without any arrival. */
    static LiveRun run() {
        RunPlan plan = new RunPlan(
                "20260101-000000-idle-abcd",
                "SmokeSimulation",
                "http://127.0.0.1:9/chats-service/api/v1",
                ApiKey.of("idle-key"),
                Contracts.guide(),
                1,
                ArrivalSchedule.of(),
                ArrivalRate.perSecond(1),
                WarmUp.none(),
                Duration.ofSeconds(1),
                Duration.ZERO,
                VisitModel.published(),
                ClientSettings.plain(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        ClientSettings.Connections.SHARED,
                        Optional.empty()),
                Optional.empty());
        return new LiveRun(plan, InstantSource.system(), System::nanoTime, SessionJournal.none());
    }

    RunOutcome outcome() {
        return new LoadRun(this, Rules.of(Rules.usual())).perform(run(), second -> {}, RunListener.silent());
    }

    @Override
    public void drive(LiveRun run) {}

    @Override
    public void stop() {}

    @Override
    public void stall(Duration pause) {
        stalls.add(pause);
    }

    @Override
    public void whenFree(Runnable task) {}

    @Override
    public SimulationAssertions assertions(LatencyTotals totals) {
        return new SimulationAssertions(0, List.of());
    }
}

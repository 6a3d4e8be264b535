package dev.plimsoll.cli;

import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.SimulationAssertions;
import dev.plimsoll.testing.PlannedRuns;
import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A load generator that drives nobody, and remembers when it was told to stand still. */
final class IdleRunner implements LoadRunner {
    private final List<Duration> stalls = new ArrayList<>();

    List<Duration> stalls() {
        return List.copyOf(stalls);
    }

    /** A run without any arrival. */
    static LiveRun run() {
        return PlannedRuns.run("20260101-000000-idle-abcd");
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

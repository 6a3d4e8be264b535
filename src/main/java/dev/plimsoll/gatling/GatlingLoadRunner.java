package dev.plimsoll.gatling;

import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.CurrentRun;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.SimulationAssertions;
import io.gatling.commons.stats.assertion.Assertion;
import io.gatling.commons.util.GatlingVersion;
import io.gatling.core.cli.GatlingArgs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import scala.Option;

/** Drives a run with Gatling, in this process. */
public final class GatlingLoadRunner implements LoadRunner {
    private static final String SIMULATIONS = "dev.plimsoll.simulations.";

    private volatile Optional<Engine> engine = Optional.empty();
    private volatile Optional<LeanRunner> runner = Optional.empty();
    private List<Assertion> assertions = List.of();
    private Duration duration = Duration.ZERO;

    /** Gatling's own version. */
    public static String version() {
        return GatlingVersion.ThisVersion().fullVersion();
    }

    @Override
    public void drive(LiveRun run) {
        driveTogether(List.of(run));
    }

    /** Drives the users of several runs at once, which differ in target and key alone. */
    public void driveTogether(List<LiveRun> runs) {
        NoHiddenRetries.switchOn();
        RunPlan plan = runs.get(0).plan();
        duration = plan.duration();
        CurrentRun.during(runs, () -> drive(runs, plan));
    }

    private void drive(List<LiveRun> runs, RunPlan plan) {
        try (TrustedAuthorities authorities =
                        TrustedAuthorities.of(plan.client().authorities());
                Engine started = Engine.start(GatlingSettings.load(plan, authorities.store()))) {
            RunStatsEngine stats = new RunStatsEngine(runs.get(0).noAnswer());
            LeanRunner lean = new LeanRunner(
                    started, argsOf(plan), stats, () -> runs.stream().allMatch(LiveRun::closing));
            engine = Optional.of(started);
            runner = Optional.of(lean);
            lean.run();
            assertions = lean.assertions();
        } finally {
            runner = Optional.empty();
            engine = Optional.empty();
        }
    }

    private static GatlingArgs argsOf(RunPlan plan) {
        Option<String> none = Option.empty();
        Option<Path> nowhere = Option.empty();
        return new GatlingArgs(Option.apply(SIMULATIONS + plan.simulation()), none, true, none, nowhere, none, none);
    }

    @Override
    public void stop() {
        runner.ifPresent(LeanRunner::stop);
    }

    @Override
    public void stall(Duration pause) {
        engine.ifPresent(it -> it.stall(pause));
    }

    @Override
    public void whenFree(Runnable task) {
        engine.ifPresent(it -> it.loops().forEach(loop -> loop.execute(task)));
    }

    @Override
    public SimulationAssertions assertions(LatencyTotals totals) {
        List<String> failed = new GatlingAssertions(totals, duration).failed(assertions);
        return new SimulationAssertions(assertions.size(), failed);
    }
}

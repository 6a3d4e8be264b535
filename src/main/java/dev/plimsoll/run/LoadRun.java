package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Carries out one run: drives the users, conducts the phases, measures, and holds the injector to its own rules. */
public final class LoadRun {
    private final LoadRunner runner;
    private final RunRules rules;
    private final List<RunObserver> observers;

    public LoadRun(LoadRunner runner, RunRules rules) {
        this(runner, rules, List.of());
    }

    private LoadRun(LoadRunner runner, RunRules rules, List<RunObserver> observers) {
        this.runner = runner;
        this.rules = rules;
        this.observers = List.copyOf(observers);
    }

    /** The same, watched by these from its start to its end. */
    public LoadRun watchedBy(List<RunObserver> watchers) {
        return new LoadRun(runner, rules, watchers);
    }

    /**
     * Runs to the end, or until the run is interrupted.
     *
     * @param sink takes each measured second as it ends; what it throws ends the run and comes out here
     */
    public RunOutcome perform(LiveRun run, IntervalSink sink, RunListener listener) {
        try (InjectorWatch watch = new InjectorWatch(rules.validity().strain(), runner::whenFree)) {
            RunMeasurement measurement = new RunMeasurement(run, sink);
            Supplier<InjectorHealth> health = () -> rules.validity().assess(run, measurement, watch.vitals());
            Optional<LiveReporter> live = Optional.of(RunObserver.all(observers))
                    .filter(it -> !observers.isEmpty())
                    .map(it -> new LiveReporter(run, watch, health, it));
            List<SecondListener> listeners = new ArrayList<>();
            listeners.add(new ProgressReporter(run, watch, listener, rules.shownGroups()));
            listeners.add(new AbortGuard(run, rules.abort()));
            live.ifPresent(listeners::add);
            live.ifPresent(LiveReporter::starts);
            conduct(run, new RunConductor(run, runner, measurement, listeners));
            InjectorHealth assessed = end(run, measurement, live, health);
            return new RunOutcome(run, measurement, assessed, runner.assertions(measurement.totals()));
        }
    }

    private void conduct(LiveRun run, RunConductor conductor) {
        drive(run, conductor, CompletableFuture.runAsync(conductor, LoadRun::inThread));
    }

    private static InjectorHealth end(
            LiveRun run, RunMeasurement measurement, Optional<LiveReporter> live, Supplier<InjectorHealth> health) {
        Optional<IntervalHistograms> last =
                run.measuredTime().isZero() ? Optional.empty() : Optional.of(measurement.measuredSecond());
        InjectorHealth assessed = health.get();
        live.ifPresent(reporter -> {
            last.ifPresent(it -> reporter.ends(it, assessed));
            reporter.ended();
        });
        return assessed;
    }

    /** However the drive ends, nobody conducts it any more when this returns. */
    private void drive(LiveRun run, RunConductor conductor, CompletableFuture<Void> conducted) {
        try {
            runner.drive(run);
        } finally {
            conductor.driveEnded();
            conducted.handle((done, failed) -> conductor).join();
        }
        await(conducted);
    }

    private static void inThread(Runnable task) {
        Thread thread = new Thread(task, "conductor");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CompletableFuture<Void> conducted) {
        try {
            conducted.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}

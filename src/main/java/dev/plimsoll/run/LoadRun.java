package dev.plimsoll.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Carries out one run: drives the users, conducts the phases, measures, and holds the injector to its own rules. */
public final class LoadRun {
    private final LoadRunner runner;
    private final RunRules rules;

    public LoadRun(LoadRunner runner, RunRules rules) {
        this.runner = runner;
        this.rules = rules;
    }

    /**
     * Runs to the end, or until the run is interrupted.
     *
     * @param sink takes each measured second as it ends; what it throws ends the run and comes out here
     */
    public RunOutcome perform(LiveRun run, IntervalSink sink, RunListener listener) {
        try (InjectorWatch watch = new InjectorWatch(rules.validity().strain(), runner::whenFree)) {
            RunMeasurement measurement = new RunMeasurement(run, sink);
            List<SecondListener> listeners = List.of(
                    new ProgressReporter(run, watch, listener, rules.groups()), new AbortGuard(run, rules.abort()));
            RunConductor conductor = new RunConductor(run, runner, measurement, listeners);
            CompletableFuture<Void> conducted = CompletableFuture.runAsync(conductor, LoadRun::inThread);
            drive(run, conductor, conducted);
            if (!run.measuredTime().isZero()) {
                measurement.measuredSecond();
            }
            InjectorHealth health = rules.validity().assess(run, measurement, watch.vitals());
            return new RunOutcome(run, measurement, health, runner.assertions(measurement.totals()));
        }
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

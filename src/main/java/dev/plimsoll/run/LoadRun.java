package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Carries out one run: drives the users, conducts the phases, measures, and holds the injector to its own rules. */
public final class LoadRun {
    private final LoadRunner runner;
    private final Validity validity;
    private final Map<String, Set<Operation>> groups;

    public LoadRun(LoadRunner runner, Validity validity, Map<String, Set<Operation>> groups) {
        this.runner = runner;
        this.validity = validity;
        this.groups = groups;
    }

    /**
     * Runs to the end, or until the run is interrupted.
     *
     * @param sink takes each measured second as it ends; what it throws ends the run and comes out here
     */
    public RunOutcome perform(LiveRun run, IntervalSink sink, RunListener listener) {
        try (InjectorWatch watch = new InjectorWatch()) {
            RunMeasurement measurement = new RunMeasurement(run, sink);
            ProgressReporter reporter = new ProgressReporter(run, watch, listener, groups);
            RunConductor conductor = new RunConductor(run, runner, measurement, reporter);
            CompletableFuture<Void> conducted = CompletableFuture.runAsync(conductor, LoadRun::inThread);
            drive(run, conductor, conducted);
            if (!run.measuredTime().isZero()) {
                measurement.measuredSecond();
            }
            InjectorHealth health = validity.assess(run, measurement, watch.vitals());
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

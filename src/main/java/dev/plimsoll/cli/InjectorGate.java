package dev.plimsoll.cli;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.SessionJournal;
import dev.plimsoll.workload.ArrivalRate;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Finds out, before a search, what the injector itself can do: the same visits, at more than the ceiling, against a
 * stand-in that answers at once. It also warms this process up, so that the first trial is no colder than the others.
 */
final class InjectorGate {
    private final TrialRuns.Ground ground;
    private final LoadRunner engine;
    private final SearchStop stop;

    InjectorGate(TrialRuns.Ground ground, LoadRunner engine, SearchStop stop) {
        this.ground = ground;
        this.engine = engine;
        this.stop = stop;
    }

    /** @param start since when time counts as that of the calibration, in nanoseconds */
    Calibration calibrate(long start) throws IOException {
        ArrivalRate asked = asked();
        try (StandInProcess standIn = StandInProcess.answeringAtOnce(ground.contract())) {
            LoadSetup setup = ground.setups().calibration(standIn.aim(), asked);
            LiveRun run = new LiveRun(
                    setup.plan("calibration", ground.contract()),
                    InstantSource.system(),
                    System::nanoTime,
                    SessionJournal.none());
            stop.concerns(run);
            RunOutcome outcome = new LoadRun(engine, setup.rules()).perform(run, second -> {}, RunListener.silent());
            return new Calibration(
                    asked.perSecond() * reachedShare(outcome.injector()), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** No more than one process is known to be able to, or there would be millions of visits in memory. */
    private ArrivalRate asked() {
        SearchDraft draft = ground.draft();
        InjectorLimits limits =
                InjectorLimits.ofThisProcess(draft.config().workload().plan().callsPerCore());
        double most = limits.callsPerSecond() / new TrialForecast(draft.workload(), draft.config()).callsPerVisit();
        return ArrivalRate.perSecond(
                Math.min(most, Calibration.HEADROOM * draft.settings().range().high()));
    }

    /**
     * How many of the visits that were due began. What a cold start holds up is made up for by an injector that can do as
     * much; one that cannot is ever further behind.
     */
    private double reachedShare(InjectorHealth injector) {
        // Of an injector that was interrupted nothing is known, and nothing will be decided by it.
        return stop.isAsked() ? 1 : Math.max(1, injector.started()) / (double) Math.max(1, injector.due());
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.capacity.ScalabilityPoint;
import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.capacity.trial.TrialCalls;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.SessionJournal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds fixed concurrencies, each twice the one before, and sees what is completed: what the scalability fit is made of.
 * Ends where the target must be spared.
 */
final class ConcurrencySteps {
    static final int COUNT = 6;
    /** Of each step so much is left out, in which users come and pools fill. */
    private static final int WARM_UP = 5;

    private final TrialRuns.Ground ground;
    private final LoadRunner engine;
    private final SearchStop stop;

    ConcurrencySteps(TrialRuns.Ground ground, LoadRunner engine, SearchStop stop) {
        this.ground = ground;
        this.engine = engine;
        this.stop = stop;
    }

    List<ScalabilityPoint> hold(SessionJournal journal) {
        List<ScalabilityPoint> points = new ArrayList<>();
        Optional<ScalabilityPoint> point = Optional.empty();
        for (int step = 0; step < COUNT && !stop.isAsked() && (step == 0 || point.isPresent()); step++) {
            point = hold(1 << step, journal);
            point.ifPresent(points::add);
        }
        return points;
    }

    private Optional<ScalabilityPoint> hold(int users, SessionJournal journal) {
        LoadSetup setup = ground.setups().loop(users);
        LiveRun run = new LiveRun(
                setup.plan("concurrency-" + users, ground.contract()),
                InstantSource.system(),
                System::nanoTime,
                journal);
        TrialCalls calls = new TrialCalls(setup.objectives(), run.gate());
        CutShort cutShort = new CutShort();
        run.witnesses().hears(calls);
        stop.concerns(run);
        new LoadRun(engine, setup.rules())
                .watchedBy(List.of(cutShort))
                .perform(run, second -> {}, RunListener.silent());
        return cutShort.reason().isPresent()
                ? Optional.empty()
                : point(calls.seconds(setup.arrivals().duration()));
    }

    private static Optional<ScalabilityPoint> point(List<TrialSecond> all) {
        List<TrialSecond> steady = all.subList(all.size() / WARM_UP, all.size());
        double inFlight =
                steady.stream().mapToDouble(TrialSecond::inFlight).average().orElse(0);
        double completed =
                steady.stream().mapToLong(TrialSecond::completions).average().orElse(0);
        return inFlight > 0 && completed > 0
                ? Optional.of(new ScalabilityPoint(inFlight, completed))
                : Optional.empty();
    }
}

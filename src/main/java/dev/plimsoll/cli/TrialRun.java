package dev.plimsoll.cli;

import dev.plimsoll.capacity.StatedLimit;
import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.trial.ProtectiveRules;
import dev.plimsoll.capacity.trial.TrialCalls;
import dev.plimsoll.inquiry.StatedLimits;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One trial from its first arrival until its target was left alone for long enough; never longer than planned. */
final class TrialRun {
    private final TrialPlan plan;
    private final LoadSetup setup;
    private final LiveRun run;
    private final long start;
    private final TrialCalls calls;
    private final CutShort cutShort = new CutShort();

    /** @param start of all that counts as this trial's time, in nanoseconds */
    TrialRun(TrialPlan plan, LoadSetup setup, LiveRun run, long start) {
        this.plan = plan;
        this.setup = setup;
        this.run = run;
        this.start = start;
        this.calls = new TrialCalls(setup.objectives(), run.gate());
    }

    Trial perform(LoadRunner engine, TrialPlace place, SearchStop stop, RunListener progress) throws IOException {
        run.witnesses().hears(calls);
        Manifest manifest = Manifests.running(setup, run.plan(), Instant.now());
        place.folder().files().write(manifest);
        RunOutcome outcome;
        CleanupReport cleanup;
        try {
            outcome = new LoadRun(engine, setup.rules())
                    .watchedBy(List.of(cutShort))
                    .perform(run, place.folder()::append, progress);
        } finally {
            cleanup = place.cleanUp(timeLeft().dividedBy(3));
        }
        Recovery recovery = stop.isAsked() ? Recovery.NOT_WATCHED : watch(place, stop);
        RunClosing.State state = stop.isAsked() ? RunClosing.State.INTERRUPTED : RunClosing.State.FINISHED;
        RunResult result = place.closing(setup, manifest).close(outcome, cleanup, state, List.of());
        return trial(result, recovery);
    }

    /** The slowest call and the files of the run must still fit in. */
    private Recovery watch(TrialPlace place, SearchStop stop) {
        Duration rest = TrialPlace.slowestCall(plan).plus(plan.drain().atMost().dividedBy(20));
        long deadline = System.nanoTime() + timeLeft().minus(rest).toNanos();
        return new RecoveryWatch(place.singleCalls(), place.pace(), stop::isAsked)
                .watch(System.nanoTime(), plan.drain().atLeast(), deadline);
    }

    private Duration timeLeft() {
        Duration left = plan.atMost().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Trial trial(RunResult result, Recovery recovery) {
        return new Trial(
                plan,
                run.plan().runId(),
                calls.seconds(cutShort.reason().isPresent() ? result.summary().measured() : plan.length()),
                end(recovery),
                calls.worst(),
                result.injector().faults(),
                limit(run.witnesses().limits()),
                recovery.after(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private TrialEnd end(Recovery recovery) {
        TrialEnd end = cutShort.reason().map(ProtectiveRules::endOf).orElse(TrialEnd.COMPLETED);
        return recovery.isGone() ? TrialEnd.TARGET_GONE : end;
    }

    private static Optional<StatedLimit> limit(StatedLimits stated) {
        return stated.requests().isEmpty() || stated.window().isZero()
                ? Optional.empty()
                : Optional.of(new StatedLimit(stated.requests().getAsLong(), stated.window()));
    }
}

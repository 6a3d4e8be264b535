package dev.plimsoll.cli;

import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.TrialRunner;
import dev.plimsoll.capacity.trial.UnbegunTrial;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Runs each trial as a load run of the engine, in a directory of its own, one after the other in this process. */
final class TrialRuns implements TrialRunner {
    /**
     * What all trials of a search have in common.
     *
     * @param directory of the search
     * @param idle p50 of single calls of the idle target
     */
    record Ground(SearchDraft draft, Contract contract, Path directory, Duration idle) {
        TrialSetups setups() {
            return new TrialSetups(draft, directory);
        }
    }

    private final Ground ground;
    private final LoadRunner engine;
    private final SearchStop stop;
    private final SearchNarrator narrator;

    TrialRuns(Ground ground, LoadRunner engine, SearchStop stop, SearchNarrator narrator) {
        this.ground = ground;
        this.engine = engine;
        this.stop = stop;
        this.narrator = narrator;
    }

    @Override
    public Trial run(TrialPlan plan) {
        return stop.isAsked() ? UnbegunTrial.of(plan, ground.draft().settings().objectives()) : begin(plan);
    }

    private Trial begin(TrialPlan plan) {
        long start = System.nanoTime();
        LoadSetup setup = ground.setups().of(plan);
        String runId = RunId.of(Instant.now(), "trial", ThreadLocalRandom.current());
        Path directory = ground.directory().resolve(runId);
        try (Housekeeper housekeeper = Housekeeper.waitingAtMost(TrialPlace.slowestCall(plan), setup);
                RunFolder folder = RunFolder.create(directory, setup.aim().target(), Instant.now())) {
            LiveRun run = new LiveRun(
                    setup.plan(runId, ground.contract()), InstantSource.system(), System::nanoTime, folder.ledger());
            stop.concerns(run);
            TrialRun trial = new TrialRun(plan, setup, run, start);
            return trial.perform(engine, new TrialPlace(ground, folder, housekeeper), stop, narrator.listener(plan));
        } catch (RunFileException | IOException | UncheckedIOException unwritable) {
            throw new UserMistake("the run directory " + directory + " cannot be used: " + unwritable.getMessage());
        }
    }
}

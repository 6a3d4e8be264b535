package dev.plimsoll.cli;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.HandshakeResult;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunId;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One load run from its setup to its artefacts: handshake, run, clean-up, verdict, files. */
final class LoadJob {
    private final Narrator narrator;
    private final LoadRunner runner;
    private final Demonstration demonstration;
    private final BiFunction<LoadSetup, Manifest, List<RunObserver>> watchers;
    private final Function<LiveRun, Interruption> interruptions;

    LoadJob(Narrator narrator, LoadRunner runner, Demonstration demonstration) {
        this.narrator = narrator;
        this.runner = runner;
        this.demonstration = demonstration;
        this.watchers = (setup, manifest) -> List.of();
        this.interruptions = Interruption::of;
    }

    private LoadJob(
            LoadJob other,
            BiFunction<LoadSetup, Manifest, List<RunObserver>> watchers,
            Function<LiveRun, Interruption> interruptions) {
        this.narrator = other.narrator;
        this.runner = other.runner;
        this.demonstration = other.demonstration;
        this.watchers = watchers;
        this.interruptions = interruptions;
    }

    /** The same, shown there while it goes on. */
    LoadJob shownOn(LiveFace face) {
        return new LoadJob(this, (setup, manifest) -> face.observers(manifest, setup.objectives()), interruptions);
    }

    /** The same as a part of something longer, which writes and prints what is left when the run was interrupted. */
    LoadJob partOf(CountDownLatch whole) {
        return new LoadJob(this, watchers, run -> Interruption.within(whole, run));
    }

    /**
     * Carries the run out.
     *
     * @param conclude what becomes of it, such as printing; whoever interrupted the run waits for that too
     * @throws UserMistake when it cannot start, or its files cannot be written; what it created is deleted all the same
     */
    <T> T carryOut(LoadSetup setup, Function<FinishedRun, T> conclude) {
        StopFile.in(setup.runDir()).refuseToStart();
        Instant start = Instant.now();
        String runId = RunId.of(start, setup.profile(), ThreadLocalRandom.current());
        Path directory = setup.runDir().resolve(runId);
        try (Housekeeper housekeeper = Housekeeper.of(setup);
                RunFolder folder = RunFolder.create(directory, setup.aim().target(), start)) {
            Contract contract = contractOf(housekeeper, folder);
            reportLeftovers(housekeeper.cleanUpLeftovers(Set.of(directory), contract));
            LiveRun run =
                    new LiveRun(setup.plan(runId, contract), InstantSource.system(), System::nanoTime, folder.ledger());
            try (Interruption interruption = interruptions.apply(run)) {
                RunResult result = perform(setup, run, housekeeper, folder, interruption);
                return conclude.apply(new FinishedRun(result, folder.files()));
            }
        } catch (RunFileException | IOException | UncheckedIOException unwritable) {
            throw new UserMistake("the run directory " + directory + " cannot be used: " + unwritable.getMessage());
        }
    }

    private Contract contractOf(Housekeeper housekeeper, RunFolder folder) throws IOException {
        try {
            HandshakeResult.Found found = housekeeper.shakeHands(folder.ledger());
            narrator.say(found.explanation());
            found.drift().forEach(it -> narrator.say("beyond the contract: " + it));
            return found.contract();
        } catch (UserMistake refused) {
            throw folder.discard()
                    ? refused
                    : new UserMistake(refused.getMessage() + "; what may be left there is noted in "
                            + folder.directory() + ", and the next run there looks for it");
        }
    }

    private void reportLeftovers(CleanupReport report) {
        if (!report.equals(CleanupReport.NOTHING)) {
            narrator.say("cleaned up after an earlier run: " + report);
        }
    }

    private RunResult perform(
            LoadSetup setup, LiveRun run, Housekeeper housekeeper, RunFolder folder, Interruption interruption)
            throws IOException {
        Manifest manifest = Manifests.running(setup, run.plan(), Instant.now());
        folder.files().write(manifest);
        narrator.say("run " + run.plan().runId() + ": " + setup.arrivals().words() + ", seed " + setup.seed());
        setup.plannedUsers().ifPresent(it -> narrator.say("users at once, as planned: " + it));
        RunOutcome outcome;
        CleanupReport cleanup;
        try {
            outcome = drive(setup, run, folder, observers(setup, manifest));
        } finally {
            cleanup = housekeeper.cleanUp(folder.ledger(), run.plan().contract());
            narrator.say("clean-up: " + cleanup);
        }
        RunClosing.State state = interruption.happened() ? RunClosing.State.INTERRUPTED : RunClosing.State.FINISHED;
        return new RunClosing(setup, manifest, folder, housekeeper.counts())
                .close(outcome, cleanup, state, demonstration.comparisons(outcome));
    }

    private List<RunObserver> observers(LoadSetup setup, Manifest manifest) {
        List<RunObserver> observers = new ArrayList<>(watchers.apply(setup, manifest));
        observers.addAll(narrator.observers(manifest.runId(), setup.rules().shownGroups()));
        return observers;
    }

    private RunOutcome drive(LoadSetup setup, LiveRun run, RunFolder folder, List<RunObserver> observers) {
        LoadRun load = new LoadRun(runner, setup.rules()).watchedBy(observers);
        return load.perform(
                run,
                second -> {
                    folder.append(second);
                    demonstration.measured(second);
                },
                StopFile.in(setup.runDir()).watching(run, narrator.listener(setup, demonstration)));
    }
}

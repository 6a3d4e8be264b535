package dev.plimsoll.cli;

import dev.plimsoll.duet.PairedLoad;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunListener;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One of the two runs of a duet, from its start to its files, which are those of any load run. */
record DuetRun(LiveRun run, LoadSetup setup, Place place, Manifest manifest) {
    /** Where it writes, and who keeps the target clean. */
    record Place(RunFolder folder, Housekeeper housekeeper) {}

    static DuetRun begin(LiveRun run, LoadSetup setup, RunFolder folder, Housekeeper housekeeper) {
        Manifest manifest = Manifests.running(setup, run.plan(), Instant.now());
        folder.files().write(manifest);
        return new DuetRun(run, setup, new Place(folder, housekeeper), manifest);
    }

    /** @param seconds takes each measured second, as the directory does */
    PairedLoad.Part part(Consumer<IntervalHistograms> seconds, RunListener listener) {
        return new PairedLoad.Part(
                run,
                second -> {
                    place.folder().append(second);
                    seconds.accept(second);
                },
                StopFile.in(setup.runDir()).watching(run, listener));
    }

    CleanupReport cleanUp() throws IOException {
        return place.housekeeper().cleanUp(place.folder().ledger(), run.plan().contract());
    }

    /** Judges the run by its own objectives and writes its files. */
    RunResult finish(RunOutcome outcome, CleanupReport cleanup, Interruption interruption) throws IOException {
        place.folder().finishLog();
        outcome.addWarmUpTo(place.housekeeper().counts());
        RunSummary summary = outcome.summary(place.housekeeper().counts(), cleanup.left());
        RunResult result = new RunResult(
                Manifests.ended(manifest, Instant.now(), !interruption.happened()),
                summary,
                outcome.injector(),
                outcome.judge(setup.objectives(), summary),
                setup.planned(outcome.timeline()),
                List.of());
        place.folder().files().write(result);
        return result;
    }
}

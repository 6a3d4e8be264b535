package dev.plimsoll.cli;

import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.Housekeeping;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The end of a run that was cleaned up after: its log is whole, it is summed up and judged, and its files are written. */
final class RunClosing {
    /** Whether a run came to its planned end. */
    enum State {
        FINISHED,
        INTERRUPTED
    }

    private final LoadSetup setup;
    private final Manifest manifest;
    private final RunFolder folder;
    private final Housekeeping housekeeping;

    RunClosing(LoadSetup setup, Manifest manifest, RunFolder folder, Housekeeping housekeeping) {
        this.setup = setup;
        this.manifest = manifest;
        this.folder = folder;
        this.housekeeping = housekeeping;
    }

    RunResult close(RunOutcome outcome, CleanupReport cleanup, State state, List<Comparison> comparisons)
            throws IOException {
        folder.finishLog();
        outcome.addWarmUpTo(housekeeping);
        RunSummary summary = outcome.summary(housekeeping, cleanup.left());
        RunResult result = new RunResult(
                Manifests.ended(manifest, Instant.now(), state == State.FINISHED),
                summary,
                outcome.injector(),
                outcome.judge(setup.objectives(), summary),
                setup.planned(outcome.timeline()),
                comparisons);
        folder.files().write(result);
        return result;
    }
}

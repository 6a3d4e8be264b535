package dev.plimsoll.cli;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.capacity.trial.SearchSubject;
import dev.plimsoll.report.SearchFiles;
import dev.plimsoll.run.CleanupLedger;
import dev.plimsoll.run.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The directory of a search that goes on: its files, its ledger, and the runs of its trials. */
final class SearchFolder implements AutoCloseable {
    private final SearchDraft draft;
    private final Instant started;
    private final SearchFiles files;
    private final CleanupLedger ledger;

    private SearchFolder(SearchDraft draft, Instant started, SearchFiles files, CleanupLedger ledger) {
        this.draft = draft;
        this.started = started;
        this.files = files;
        this.ledger = ledger;
    }

    /** A new one, or that of the interrupted search. */
    static SearchFolder of(SearchDraft draft) throws IOException {
        Instant now = Instant.now();
        Path directory = draft.interrupted()
                .map(SearchDraft.Interrupted::directory)
                .orElseGet(() -> draft.runDir().resolve(RunId.of(now, "capacity", ThreadLocalRandom.current())));
        SearchFiles files = SearchFiles.in(directory);
        CleanupLedger ledger = draft.interrupted().isPresent()
                ? CleanupLedger.reopen(directory.resolve(CleanupLedger.FILE_NAME))
                        .orElseThrow(() -> new UserMistake("--resume " + directory + ": another process works there"))
                : CleanupLedger.create(directory, draft.aim().target());
        return new SearchFolder(draft, now, files, ledger);
    }

    SearchFiles files() {
        return files;
    }

    Path directory() {
        return files.directory();
    }

    CleanupLedger ledger() {
        return ledger;
    }

    /** What search this is, now that target and injector are known. */
    SearchManifest manifest(TrialRuns.Ground ground, Calibration calibration) {
        SearchSubject subject = new SearchSubject(
                draft.aim().target().toString(),
                ground.contract().name(),
                draft.workload().name(),
                draft.timeScale());
        return new SearchManifest(
                String.valueOf(directory().getFileName()),
                Version.text(),
                draft.command(),
                started,
                subject,
                draft.settings(),
                calibration,
                ground.idle());
    }

    /** Takes back a search that never began, unless something may still be left at its target. */
    void discard() throws IOException {
        boolean clean = draft.interrupted().isEmpty() && ledger.openEntries().isEmpty();
        ledger.close();
        if (clean) {
            Files.deleteIfExists(directory().resolve(CleanupLedger.FILE_NAME));
            Files.deleteIfExists(directory());
        }
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}

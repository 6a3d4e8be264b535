package dev.plimsoll.cli;

import dev.plimsoll.chat.Target;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.CleanupLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** The directory of a run that is going on: its artefacts, its ledger and its histogram log. */
final class RunFolder implements AutoCloseable {
    static final String LOG = HistogramLog.FILE_NAME;
    private static final String UNFINISHED_LOG = "latency.hlog.part";

    private final RunFiles files;
    private final CleanupLedger ledger;
    private final HistogramLog log;

    private RunFolder(RunFiles files, CleanupLedger ledger, HistogramLog log) {
        this.files = files;
        this.ledger = ledger;
        this.log = log;
    }

    /**
     * Creates the directory of a run.
     *
     * @throws UserMistake when that cannot be done
     */
    static RunFolder create(Path directory, Target target, Instant start) {
        try {
            RunFiles files = RunFiles.in(directory);
            CleanupLedger ledger = CleanupLedger.create(directory, target);
            return new RunFolder(files, ledger, HistogramLog.open(directory.resolve(UNFINISHED_LOG), start));
        } catch (RunFileException unusable) {
            throw new UserMistake(String.valueOf(unusable.getMessage()));
        } catch (FileAlreadyExistsException taken) {
            throw new UserMistake(
                    "cannot write into the run directory " + directory + ": " + taken.getFile() + " is there already");
        } catch (IOException unusable) {
            throw new UserMistake("cannot write into the run directory " + directory + ": " + unusable.getMessage());
        }
    }

    RunFiles files() {
        return files;
    }

    Path directory() {
        return files.directory();
    }

    CleanupLedger ledger() {
        return ledger;
    }

    /** Keeps a second; a full disk ends the run. */
    void append(IntervalHistograms second) {
        try {
            log.append(second);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** From now on the log is whole. */
    void finishLog() throws IOException {
        log.close();
        Path unfinished = directory().resolve(UNFINISHED_LOG);
        Files.move(unfinished, directory().resolve(LOG), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Takes back a run that never began: nothing of it is worth keeping, unless something may still be left there.
     *
     * @return whether it is gone
     */
    boolean discard() throws IOException {
        boolean clean = ledger.openEntries().isEmpty();
        close();
        if (clean) {
            Files.deleteIfExists(directory().resolve(UNFINISHED_LOG));
            Files.deleteIfExists(directory().resolve(CleanupLedger.FILE_NAME));
            Files.deleteIfExists(directory().resolve(RunFiles.MANIFEST));
            Files.deleteIfExists(directory());
        }
        return clean;
    }

    @Override
    public void close() throws IOException {
        log.close();
        ledger.close();
    }
}

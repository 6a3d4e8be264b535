package dev.plimsoll.report;

import dev.plimsoll.baseline.PartOfNight;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunMetrics;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.latency.CompressedHistogram;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Reads what the history keeps of a run from the run's directory. */
public final class RunRecordReader {
    /** The histograms, second by second. */
    private static final String LOG = "latency.hlog";

    private final Path directory;

    private RunRecordReader(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads a run that came to its end and is valid.
     *
     * @throws RunFileException when a file cannot be read, or the run cannot enter the history; the message says why
     */
    public static RunRecord read(Path directory) {
        return new RunRecordReader(directory).read();
    }

    private RunRecord read() {
        Manifest manifest = ManifestReader.read(directory.resolve(RunFiles.MANIFEST));
        Instant ended = manifest.ended()
                .orElseThrow(() -> new RunFileException(
                        "run " + manifest.runId() + " did not come to its end: its manifest says " + manifest.state()));
        RunResult run = RunFiles.read(directory);
        try {
            return new RunRecord(
                    manifest.runId(),
                    PartOfNight.of(manifest).round(),
                    manifest.started(),
                    ended,
                    run.judgement().verdict(),
                    RunMetrics.of(run.summary()),
                    documents(),
                    histograms());
        } catch (IllegalArgumentException unfit) {
            throw new RunFileException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private RunDocuments documents() {
        return new RunDocuments(
                text(RunFiles.MANIFEST), text(RunFiles.SUMMARY), text(RunFiles.INJECTOR), text(RunFiles.VERDICT));
    }

    private String text(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new RunFileException("cannot read " + file + ": " + RunFileException.why(unreadable), unreadable);
        }
    }

    private List<CompressedHistogram> histograms() {
        Path log = directory.resolve(LOG);
        try {
            return LatencyTotals.fromLog(log).compressed();
        } catch (IOException unreadable) {
            throw new RunFileException("cannot read " + log + ": " + RunFileException.why(unreadable), unreadable);
        }
    }
}

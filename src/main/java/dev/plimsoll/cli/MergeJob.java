package dev.plimsoll.cli;

import dev.plimsoll.latency.AlignedLogs;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.MergedMeasurement;
import dev.plimsoll.run.MergedRun;
import dev.plimsoll.run.RunId;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Objectives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Makes one run of those of several injectors, in a directory of its own. */
final class MergeJob {
    private final InjectorDirectories injectors;
    private final Path runDir;
    private final String command;

    /**
     * Of runs that were looked at.
     *
     * @param command what was typed, for the report
     */
    MergeJob(InjectorDirectories injectors, Path runDir, String command) {
        this.injectors = injectors;
        this.runDir = runDir;
        this.command = command;
    }

    /**
     * Merges and judges them.
     *
     * @throws UserMistake when a file cannot be read or written
     */
    FinishedRun carryOut(Objectives objectives) {
        List<Manifest> manifests = injectors.manifests();
        String runId = RunId.of(Instant.now(), manifests.get(0).profile(), ThreadLocalRandom.current());
        Path directory = runDir.resolve(runId);
        try {
            RunFiles files = RunFiles.in(directory);
            Manifest manifest = new MergedManifest(manifests).of(runId, command);
            MergedMeasurement measurement = measurement(directory.resolve(RunFolder.LOG), manifest.started());
            MergedRun run = new MergedRun(injectors.ended(), measurement.totals(), injectors.absent());
            RunResult result = new RunResult(
                    manifest, run.summary(), run.injector(), run.judge(objectives), measurement.timeline(), List.of());
            files.write(result);
            return new FinishedRun(result, files);
        } catch (RunFileException | IOException unusable) {
            throw new UserMistake("these runs cannot be merged: " + unusable.getMessage());
        }
    }

    private MergedMeasurement measurement(Path file, Instant start) throws IOException {
        MergedMeasurement measurement = new MergedMeasurement();
        try (AlignedLogs logs = AlignedLogs.open(injectors.logs());
                HistogramLog log = HistogramLog.open(file, start)) {
            for (Optional<IntervalHistograms> next = logs.next(); next.isPresent(); next = logs.next()) {
                measurement.add(next.get());
                log.append(next.get());
            }
        }
        return measurement;
    }
}

package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.report.ManifestJson;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Directories of made-up runs, as real ones leave them; so long ago that no clock takes them for runs of the future. */
public record SavedSampleRuns(Path runs) {
    private static final Duration AGO = Duration.ofDays(500);

    /** A whole run under this name. */
    public Path save(String runId, RunResult run) throws IOException {
        return save(runId, run, Map.of());
    }

    /** The same with further settings in its manifest. */
    public Path save(String runId, RunResult run, Map<String, String> settings) throws IOException {
        Path directory = runs.resolve(runId);
        RunFiles.in(directory).write(run);
        Manifest manifest =
                named(run.manifest(), runId, settings, run.manifest().ended());
        Files.writeString(directory.resolve(RunFiles.MANIFEST), ManifestJson.of(manifest));
        writeLog(directory.resolve("latency.hlog"));
        return directory;
    }

    /** A run that was killed. */
    public void saveUnfinished(String runId) throws IOException {
        Path directory = Files.createDirectories(runs.resolve(runId));
        Manifest manifest = named(SampleRuns.manifest(45), runId, Map.of(), Optional.empty());
        Files.writeString(directory.resolve(RunFiles.MANIFEST), ManifestJson.of(manifest));
    }

    private static void writeLog(Path file) throws IOException {
        LatencyRecorder recorder = new LatencyRecorder();
        recorder.record(Operation.SMART_CHAT, Outcome.SUCCESS, 2_000_000, 1_000_000);
        try (HistogramLog log = HistogramLog.open(file, Instant.EPOCH)) {
            log.append(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        }
    }

    private static Manifest named(Manifest usual, String runId, Map<String, String> settings, Optional<Instant> ended) {
        Manifest manifest = SampleManifests.with(settings);
        return new Manifest(
                runId,
                usual.version(),
                usual.command(),
                usual.profile(),
                usual.simulation(),
                usual.seed(),
                usual.target(),
                usual.contract(),
                usual.plannedArrivals(),
                manifest.settings(),
                usual.environment(),
                usual.seriesKey(),
                usual.started().minus(AGO),
                ended.map(it -> it.minus(AGO)),
                ended.isPresent() ? "finished" : "running");
    }
}

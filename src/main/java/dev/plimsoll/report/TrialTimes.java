package dev.plimsoll.report;

import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.RunSummary;
import java.nio.file.Path;
import java.util.Optional;

/** The response times of a trial, of all its calls, as the files of its run have them. */
final class TrialTimes {
    private final Path directory;

    /** @param directory of the search */
    TrialTimes(Path directory) {
        this.directory = directory;
    }

    /** In seconds; empty when there were too few calls, or the run's files are gone. */
    Optional<LoadPaper.Extent> percentile(JudgedTrial trial, String label) {
        return summary(trial)
                .flatMap(it ->
                        Optional.ofNullable(it.all().response().percentiles().get(label)))
                .map(TrialTimes::extent);
    }

    private Optional<RunSummary> summary(JudgedTrial trial) {
        Path file = directory.resolve(trial.trial().runId()).resolve(RunFiles.SUMMARY);
        try {
            return Optional.of(SummaryReader.read(file));
        } catch (RunFileException gone) {
            return Optional.empty();
        }
    }

    private static LoadPaper.Extent extent(PercentileEstimate estimate) {
        double value = estimate.value().toNanos() / 1e9;
        return estimate.range()
                .map(it -> new LoadPaper.Extent(
                        value, it.low().toNanos() / 1e9, it.high().toNanos() / 1e9))
                .orElseGet(() -> LoadPaper.Extent.of(value));
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run that is to be compared, read from its directory. */
record ComparedRun(SeriesKey key, LatencyTotals times) {
    /**
     * Reads it.
     *
     * @throws UserMistake when that is no run, or one that says nothing about the service
     */
    static ComparedRun in(Path directory) {
        try {
            RunResult run = RunFiles.read(directory);
            if (run.judgement().verdict() == Verdict.INVALID) {
                throw new UserMistake(directory + " is INVALID and says nothing about the service: "
                        + run.judgement().reasons().get(0).message());
            }
            return new ComparedRun(
                    SeriesKey.of(run.manifest()), LatencyTotals.fromLog(directory.resolve(HistogramLog.FILE_NAME)));
        } catch (RunFileException | IOException unreadable) {
            throw new UserMistake(directory + " cannot be compared: " + unreadable.getMessage());
        }
    }

    /** What keeps the two from being compared, in words. */
    List<String> differences(ComparedRun earlier) {
        return key.whyNotComparable(earlier.key);
    }
}

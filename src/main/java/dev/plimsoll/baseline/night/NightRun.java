package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.RunMetrics;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Verdict;
import java.nio.file.Path;

/**
 * A run of a night that came to an end.
 *
 * @param round 0 for the planned runs, 1 and 2 for the reruns
 * @param directory where its files are
 */
public record NightRun(int round, RunResult result, Path directory) {
    public String id() {
        return result.manifest().runId();
    }

    /** Whether it says anything about the service. */
    public boolean isValid() {
        return verdict() != Verdict.INVALID;
    }

    public Verdict verdict() {
        return result.judgement().verdict();
    }

    /** Whether a person ended it. */
    public boolean wasInterrupted() {
        return result.manifest().state().equals("unfinished");
    }

    public MetricValues values() {
        return RunMetrics.of(result.summary());
    }

    Path log() {
        return directory.resolve(HistogramLog.FILE_NAME);
    }
}

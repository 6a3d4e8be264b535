package dev.plimsoll.baseline;

import dev.plimsoll.slo.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * Everything the history keeps of a night. A run that was INVALID says nothing about the service and never enters: of a
 * night that was INVALID only the verdict is kept.
 *
 * @param verdictJson the night's {@code verdict.json}
 * @param runs those that were valid, in the order of their ids; none only where the night is INVALID
 */
public record NightRecord(Night night, SeriesKey key, String verdictJson, List<RunRecord> runs) {
    public NightRecord {
        runs = runs.stream().sorted(Comparator.comparing(RunRecord::id)).toList();
        if (!night.series().equals(key.text())) {
            throw new IllegalArgumentException(
                    "night " + night.id() + " must be of series " + key.text() + ", was of " + night.series());
        }
        if (runs.isEmpty() != (night.verdict() == Verdict.INVALID)) {
            throw new IllegalArgumentException("night " + night.id()
                    + " must have runs, or be INVALID and have none; was " + night.verdict() + " with " + runs.size());
        }
    }
}

package dev.plimsoll.baseline;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A night that is put together from runs which are on disk. What the gate said of it is not among their files: it has the
 * gravest verdict of its planned runs.
 *
 * @param manifest of one of them; they are of the same series
 * @param runs at least one
 */
public record ImportedNight(Manifest manifest, List<RunRecord> runs) {
    private static final Map<Verdict, Integer> GRAVITY =
            new EnumMap<>(Map.of(Verdict.PASS, 0, Verdict.LEARNING, 1, Verdict.UNDECIDED, 2, Verdict.FAIL, 3));

    public NightRecord record() {
        SeriesKey key = SeriesKey.of(manifest);
        RunRecord gravest = gravest();
        Night night = new Night(
                PartOfNight.of(manifest).night(),
                manifest.profile(),
                key.text(),
                runs.stream().map(RunRecord::started).min(Instant::compareTo).orElseThrow(),
                runs.stream().map(RunRecord::ended).max(Instant::compareTo).orElseThrow(),
                Optional.ofNullable(manifest.settings().get(Manifest.BUILD)),
                gravest.verdict(),
                Standing.BASELINE,
                Optional.empty());
        return new NightRecord(night, key, gravest.documents().verdict(), runs);
    }

    private RunRecord gravest() {
        Comparator<RunRecord> plannedLast = Comparator.comparing(it -> -it.round());
        return runs.stream()
                .max(plannedLast.thenComparing(it -> GRAVITY.getOrDefault(it.verdict(), 0)))
                .orElseThrow();
    }
}

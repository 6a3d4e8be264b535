package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightVerdict;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A night that has its verdict: everything its artefacts are written from.
 *
 * @param runs all of them, INVALID ones and reruns too, in the order they were carried out
 */
public record NightResult(
        NightPlan plan, SeriesKey key, EarlierSeries earlier, List<NightRun> runs, NightVerdict verdict) {
    public NightResult {
        runs = List.copyOf(runs);
    }

    public Instant started() {
        return runs.get(0).result().manifest().started();
    }

    public Instant ended() {
        return runs.stream()
                .flatMap(it -> it.result().manifest().ended().stream())
                .max(Instant::compareTo)
                .orElse(started());
    }

    /** Whether a person ended it: what there is of it is no night to compare others with. */
    public boolean wasInterrupted() {
        return runs.stream().anyMatch(NightRun::wasInterrupted);
    }

    /** Those that the history keeps: none of an INVALID night. */
    public List<NightRun> kept() {
        return verdict.verdict() == Verdict.INVALID
                ? List.of()
                : runs.stream().filter(NightRun::isValid).toList();
    }

    /** As the history lists it. */
    public Night night() {
        return new Night(
                plan.id(),
                plan.profile(),
                key.text(),
                started(),
                ended(),
                plan.build(),
                verdict.verdict(),
                Standing.BASELINE,
                Optional.empty());
    }

    /** What people read: when it was, and of which build. */
    public String label() {
        return EarlierNights.label(night());
    }
}

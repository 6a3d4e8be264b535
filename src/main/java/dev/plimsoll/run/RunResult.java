package dev.plimsoll.run;

import dev.plimsoll.slo.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * A run that came to an end: everything its artefacts are written from.
 *
 * @param timeline second by second, warm-up included
 * @param comparisons empty but in demonstrations
 */
public record RunResult(
        Manifest manifest,
        RunSummary summary,
        InjectorHealth injector,
        Judgement judgement,
        List<SecondOfRun> timeline,
        List<Comparison> comparisons) {
    /** Users at once as planned and as seen; empty where nothing was planned. */
    public Optional<Concurrency> concurrency() {
        return Concurrency.of(timeline);
    }
}

package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.capacity.CapacityGate;
import dev.plimsoll.capacity.CapacityReport;
import dev.plimsoll.capacity.ScalabilityPoint;
import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A search that came to an end: everything its artefacts are written from.
 *
 * @param concurrencies that were held afterwards, with what was completed
 */
public record SearchResult(
        SearchManifest manifest,
        CapacityReport report,
        CapacityGate gate,
        List<ScalabilityPoint> concurrencies,
        Instant ended) {
    public SearchResult {
        concurrencies = List.copyOf(concurrencies);
    }

    public CapacityAnswer answer() {
        return report.answer();
    }

    public Verdict verdict() {
        return gate.judge(answer());
    }

    /** True when a person ended it, so that it can go on. */
    public boolean wasInterrupted() {
        return answer() instanceof CapacityAnswer.Open open && open.ending() == Ending.INTERRUPTED;
    }
}

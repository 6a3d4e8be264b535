package dev.plimsoll.baseline;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Verdict;
import java.util.List;

/**
 * What the gate found of a night.
 *
 * @param judgement the verdict with its reasons, the decisive one first; objectives and evidence are those of the runs
 * @param metrics gated ones first, each group in the order of their labels
 * @param reruns how many times the night was measured again: 0 to 2
 */
public record NightVerdict(String night, Judgement judgement, List<MetricVerdict> metrics, int reruns) {
    public NightVerdict {
        metrics = List.copyOf(metrics);
    }

    public Verdict verdict() {
        return judgement.verdict();
    }
}

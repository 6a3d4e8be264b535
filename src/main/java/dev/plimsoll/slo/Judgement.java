package dev.plimsoll.slo;

import java.util.List;
import java.util.Map;

/**
 * A verdict with all that led to it; {@code verdict.json} holds just this.
 *
 * @param reasons the decisive one first
 * @param evidence figures by name: seconds, shares from 0 to 1, or counts, as the name says
 */
public record Judgement(
        Verdict verdict, List<Reason> reasons, List<ObjectiveResult> objectives, Map<String, Double> evidence) {
    public Judgement {
        reasons = List.copyOf(reasons);
        objectives = List.copyOf(objectives);
    }
}

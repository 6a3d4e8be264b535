package dev.plimsoll.slo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** The same with further figures. */
    public Judgement withEvidence(Map<String, Double> more) {
        Map<String, Double> all = new LinkedHashMap<>(evidence);
        all.putAll(more);
        return new Judgement(verdict, reasons, objectives, all);
    }

    /** The same with further reasons, which come last: none of them is decisive. */
    public Judgement withReasons(List<Reason> more) {
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(more);
        return new Judgement(verdict, all, objectives, evidence);
    }
}

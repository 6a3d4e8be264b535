package dev.plimsoll.baseline;

import java.util.List;

/**
 * Judges a night by the comparable ones before it: is anything worse by more than noise? Same nights, same findings.
 */
public final class Gate {
    public Gate(GatedMetrics gated) {}

    /**
     * Judges all that tonight measured or that is gated and has a history.
     *
     * @param histories one a metric; a metric without one is learning
     */
    public NightVerdict judge(Tonight tonight, List<MetricHistory> histories, Reruns reruns) {
        return new NightVerdict(tonight.label(), tonight.objectives(), List.of(), 0);
    }
}

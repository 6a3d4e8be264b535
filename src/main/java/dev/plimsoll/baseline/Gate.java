package dev.plimsoll.baseline;

import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.slo.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a night by the comparable ones before it: is anything worse, and by more than noise? A night that stands out is
 * measured twice more before it fails; three nights that stand out together fail without. The same nights give the same
 * findings.
 */
public final class Gate {
    private final GatedMetrics gated;

    public Gate(GatedMetrics gated) {
        this.gated = gated;
    }

    /**
     * Judges all that tonight measured, and what is gated and has a history. Of an invalid night nothing is said.
     *
     * @param histories at most one a metric; a metric without one is learning
     */
    public NightVerdict judge(Tonight tonight, List<MetricHistory> histories, Reruns reruns) {
        if (tonight.objectives().verdict() == Verdict.INVALID) {
            return new NightVerdict(tonight.label(), tonight.objectives(), List.of(), 0);
        }
        List<MetricCase> cases = cases(tonight.values(), histories);
        Remeasured remeasured = Remeasured.of(cases, reruns);
        List<MetricVerdict> verdicts =
                cases.stream().map(it -> it.judge(remeasured.agreement(it))).toList();
        return new NightVerdict(
                tonight.label(),
                new NightReasons(verdicts).judgement(tonight.objectives()),
                verdicts,
                remeasured.reruns().size());
    }

    private List<MetricCase> cases(MetricValues values, List<MetricHistory> histories) {
        Map<Metric, MetricHistory> byMetric =
                histories.stream().collect(Collectors.toMap(MetricHistory::metric, Function.identity()));
        Set<Metric> metrics = new TreeSet<>(values.byMetric().keySet());
        byMetric.keySet().stream().filter(gated::contains).forEach(metrics::add);
        return metrics.stream()
                .sorted(Comparator.comparing(this::role))
                .map(it -> new MetricCase(
                        role(it), values.of(it), byMetric.getOrDefault(it, new MetricHistory(it, List.of()))))
                .toList();
    }

    private Role role(Metric metric) {
        return gated.contains(metric) ? Role.GATED : Role.INFORMS;
    }
}

package dev.plimsoll.baseline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fresh reruns say of the metrics that looked worse. */
record Remeasured(List<MetricValues> reruns) {
    /** How many must agree. */
    private static final int ENOUGH = 2;

    /** Whether reruns saw what the night saw. */
    enum Agreement {
        ALL_AGREE,
        ONE_DISAGREES,
        /** Too few reruns to say. */
        OPEN
    }

    /** Asks for one rerun after the other while a gated metric that looked worse does so in each of them. */
    static Remeasured of(List<MetricCase> cases, Reruns source) {
        return new Remeasured(List.of()).continued(cases, source);
    }

    private Remeasured continued(List<MetricCase> cases, Reruns source) {
        Set<Metric> open = cases.stream()
                .filter(it -> it.role() == MetricVerdict.Role.GATED)
                .filter(it -> it.looksWorse() && agreement(it) == Agreement.OPEN)
                .map(MetricCase::metric)
                .collect(Collectors.toUnmodifiableSet());
        if (open.isEmpty() || reruns.size() == ENOUGH) {
            return this;
        }
        return source.measure(open).map(it -> and(it).continued(cases, source)).orElse(this);
    }

    private Remeasured and(MetricValues fresh) {
        return new Remeasured(Stream.concat(reruns.stream(), Stream.of(fresh)).toList());
    }

    Agreement agreement(MetricCase suspect) {
        List<Double> values =
                reruns.stream().flatMap(it -> it.of(suspect.metric()).stream()).toList();
        if (!values.stream().allMatch(suspect::wouldBeWorse)) {
            return Agreement.ONE_DISAGREES;
        }
        return values.size() >= ENOUGH ? Agreement.ALL_AGREE : Agreement.OPEN;
    }
}

package dev.plimsoll.baseline;

import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the gate found of one metric.
 *
 * @param role whether it may fail the night
 * @param value tonight's; empty when tonight had too few samples
 * @param expected empty without an earlier night
 * @param p chance that a night without a change is so much worse (Student's t on the robust spread); empty while learning
 * @param recent empty while there are too few nights to find creeping
 * @param warnings sentences on the series: what its noise hides, whether its nights depend on each other
 * @param sentence what was found, with its figures
 */
public record MetricVerdict(
        Metric metric,
        Role role,
        Signal signal,
        OptionalDouble value,
        Optional<Expectation> expected,
        OptionalDouble p,
        Optional<RecentShift> recent,
        List<String> warnings,
        String sentence) {
    /** Whether a metric may fail the night. */
    public enum Role {
        GATED,
        INFORMS
    }

    public MetricVerdict {
        warnings = List.copyOf(warnings);
    }

    public Verdict verdict() {
        return signal.verdict();
    }

    /** Tonight against the baseline: 0.1 is 10 % more, whether that is worse or better. */
    public OptionalDouble change() {
        return value.isPresent() && expected.isPresent()
                ? OptionalDouble.of(value.getAsDouble() / expected.get().baseline() - 1)
                : OptionalDouble.empty();
    }
}

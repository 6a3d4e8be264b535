package dev.plimsoll.baseline;

import java.util.Optional;
import java.util.Set;

/** Measures the night again when something looks worse. The gate asks at most twice a night, for all suspects together. */
public interface Reruns {
    /**
     * The medians of as many fresh valid runs as the night had.
     *
     * @param suspects what looks worse; all of them must be measured, others may be
     * @return empty when no further runs are to be had: the suspects stay undecided
     */
    Optional<MetricValues> measure(Set<Metric> suspects);

    /** For looking back at nights that nobody can repeat. */
    static Reruns none() {
        return suspects -> Optional.empty();
    }
}

package dev.plimsoll.store;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import java.util.HashMap;
import java.util.Map;

/** A row of {@code metric_value}. */
record MeasuredValue(String run, String operation, String measure, double value) {
    /** A measure that this program does not know is another's, and left out. */
    void addTo(Map<String, Map<Metric, Double>> byRun) {
        Measure.labelled(measure)
                .ifPresent(known ->
                        byRun.computeIfAbsent(run, it -> new HashMap<>()).put(new Metric(operation, known), value));
    }
}

package dev.plimsoll.baseline;

import java.util.List;

/** A night with what its runs measured. */
public record NightValues(Night night, List<RunValues> runs) {
    public NightValues {
        runs = List.copyOf(runs);
    }

    /** One value for each planned run that has the metric, in the runs' order. */
    public List<Double> planned(String operation, String measure) {
        return runs.stream()
                .filter(run -> run.round() == 0)
                .flatMap(run -> run.values().stream())
                .filter(it -> it.operation().equals(operation) && it.measure().equals(measure))
                .map(MetricValue::value)
                .toList();
    }
}

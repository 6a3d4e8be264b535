package dev.plimsoll.baseline;

import java.util.List;

/** A night with what its runs measured. */
public record NightValues(Night night, List<RunValues> runs) {
    public NightValues {
        runs = List.copyOf(runs);
    }

    /** Of each metric the median over the planned runs. */
    public MetricValues medians() {
        return MetricValues.medians(runs.stream()
                .filter(run -> run.round() == 0)
                .map(RunValues::values)
                .toList());
    }
}

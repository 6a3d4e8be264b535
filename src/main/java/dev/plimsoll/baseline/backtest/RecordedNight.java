package dev.plimsoll.baseline.backtest;

import java.util.List;

/** What each run of a night measured, in any unit; lower is better. */
public record RecordedNight(String label, List<Double> runs) {
    public RecordedNight {
        runs = List.copyOf(runs);
    }

    RecordedNight times(double factor) {
        return new RecordedNight(label, runs.stream().map(it -> it * factor).toList());
    }
}

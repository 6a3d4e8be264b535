package dev.plimsoll.baseline.backtest;

import dev.plimsoll.baseline.Direction;
import java.util.List;

/** What each run of a night measured, in the same unit every night. */
public record RecordedNight(String label, List<Double> runs) {
    public RecordedNight {
        runs = List.copyOf(runs);
    }

    RecordedNight worsened(Direction direction, double factor) {
        return new RecordedNight(
                label, runs.stream().map(it -> direction.worsened(it, factor)).toList());
    }
}

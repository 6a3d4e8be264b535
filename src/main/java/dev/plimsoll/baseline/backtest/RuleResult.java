package dev.plimsoll.baseline.backtest;

import java.util.List;
import java.util.Optional;

/** What a rule made of all series. */
public record RuleResult(String rule, List<SeriesResult> series) {
    public RuleResult {
        series = List.copyOf(series);
    }

    public FalseAlarms falseAlarms() {
        return series.stream().map(SeriesResult::falseAlarms).reduce(FalseAlarms.NONE, FalseAlarms::plus);
    }

    public Optional<Catches> catches() {
        return series.stream().flatMap(it -> it.catches().stream()).reduce(Catches::plus);
    }
}

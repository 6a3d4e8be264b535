package dev.plimsoll.baseline.backtest;

import java.util.List;
import java.util.Optional;

/**
 * What a back-test found.
 *
 * @param rules the gate first
 */
public record BacktestResult(List<RecordedSeries> series, Optional<InjectedSteps> steps, List<RuleResult> rules) {
    public BacktestResult {
        series = List.copyOf(series);
        rules = List.copyOf(rules);
    }

    /** Each way in which runs were divided into nights and reruns. */
    public List<RunDivision> divisions() {
        return series.stream().map(RecordedSeries::division).distinct().toList();
    }

    public long nights() {
        return series.stream().mapToLong(it -> it.nights().size()).sum();
    }
}

package dev.plimsoll.baseline.backtest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replays the gate, and beside it what most pipelines do, over nights that a team already has. */
public final class Backtest {
    private final Optional<InjectedSteps> steps;

    /** Without steps to be caught it counts false alarms alone. */
    public Backtest(Optional<InjectedSteps> steps) {
        this.steps = steps;
    }

    /**
     * Every rule over every series.
     *
     * @throws InvalidNightsException when no series has a night to be judged, or nights have no run for a rerun
     */
    public BacktestResult over(List<RecordedSeries> series) {
        if (series.stream().noneMatch(it -> it.nights().size() > Replay.TEACHING_NIGHTS)) {
            throw new InvalidNightsException("expected a series of more than " + Replay.TEACHING_NIGHTS
                    + " nights, for the first " + Replay.TEACHING_NIGHTS + " only teach; the longest has "
                    + series.stream().mapToInt(it -> it.nights().size()).max().orElse(0));
        }
        List<RuleResult> rules = Stream.of(new GateRule(), new PreviousNightRule())
                .map(rule -> result(rule, series))
                .toList();
        return new BacktestResult(series, steps, rules);
    }

    private RuleResult result(NightRule rule, List<RecordedSeries> series) {
        Replay replay = new Replay(rule);
        return new RuleResult(
                rule.name(),
                series.stream()
                        .map(it -> new SeriesResult(
                                it.name(), replay.falseAlarms(it), steps.map(injected -> replay.catches(it, injected))))
                        .toList());
    }
}

package dev.plimsoll.report;

import dev.plimsoll.baseline.backtest.BacktestResult;
import dev.plimsoll.baseline.backtest.Catches;
import dev.plimsoll.baseline.backtest.FalseAlarms;
import dev.plimsoll.baseline.backtest.Replay;
import dev.plimsoll.baseline.backtest.RuleResult;
import dev.plimsoll.baseline.backtest.SeriesResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a back-test found, for people: each rule in a row, then what the gate made of each series. */
public final class BacktestTable {
    private BacktestTable() {}

    public static List<String> of(BacktestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d series, %s nights, of which the first %d of each series only teach;",
                result.series().size(),
                Figures.count(result.nights()),
                Replay.TEACHING_NIGHTS));
        lines.add(result.division().sentence() + ".");
        result.steps()
                .ifPresent(steps -> lines.add(String.format(
                        Locale.ROOT,
                        "Steps of +%s at %d random nights of each series, seed %d.",
                        Figures.share(steps.factor() - 1),
                        steps.perSeries(),
                        steps.seed())));
        lines.add("");
        lines.addAll(rules(result));
        lines.add("");
        lines.addAll(series(result.rules().get(0)));
        return lines;
    }

    private static List<String> rules(BacktestResult result) {
        TextTable table = TextTable.ofFigures();
        table.row(header("rule", result.steps().isPresent()));
        result.rules().forEach(it -> table.row(row(it.rule(), it.falseAlarms(), it.catches())));
        return table.lines();
    }

    private static List<String> series(RuleResult rule) {
        TextTable table = TextTable.ofFigures();
        table.row(header(rule.rule() + ", by series", rule.catches().isPresent()));
        for (SeriesResult it : rule.series()) {
            table.row(row(it.series(), it.falseAlarms(), it.catches()));
        }
        return table.lines();
    }

    private static List<String> header(String first, boolean withSteps) {
        List<String> cells = new ArrayList<>(List.of(first, "false alarms", "nights", "per 100", "95 % interval"));
        if (withSteps) {
            cells.addAll(List.of("steps", "1 night", "3 nights", "7 nights"));
        }
        return cells;
    }

    private static List<String> row(String name, FalseAlarms alarms, Optional<Catches> catches) {
        List<String> cells = new ArrayList<>(List.of(
                name,
                Figures.count(alarms.alarms().size()),
                Figures.count(alarms.judged()),
                alarms.judged() == 0 ? "" : String.format(Locale.ROOT, "%.3f", alarms.perHundredNights()),
                alarms.judged() == 0 ? "" : interval(alarms)));
        catches.ifPresent(it -> cells.addAll(List.of(
                Figures.count(it.steps()),
                caught(it, it.withinOne()),
                caught(it, it.withinThree()),
                caught(it, it.withinSeven()))));
        return cells;
    }

    private static String interval(FalseAlarms alarms) {
        return String.format(
                Locale.ROOT,
                "%.3f to %.3f",
                100 * alarms.interval().low(),
                100 * alarms.interval().high());
    }

    private static String caught(Catches catches, long caught) {
        return catches.steps() == 0 ? "" : String.format(Locale.ROOT, "%.3f", catches.share(caught));
    }
}

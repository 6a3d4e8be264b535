package dev.plimsoll.report;

import dev.plimsoll.baseline.backtest.BacktestResult;
import dev.plimsoll.baseline.backtest.Catches;
import dev.plimsoll.baseline.backtest.FalseAlarms;
import dev.plimsoll.baseline.backtest.Replay;
import dev.plimsoll.baseline.backtest.RuleResult;
import dev.plimsoll.baseline.backtest.RunDivision;
import dev.plimsoll.baseline.backtest.SeriesResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        lines.add(result.divisions().stream().map(RunDivision::sentence).collect(Collectors.joining("; or ")) + ".");
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
        table.row(row("rule", header(result.steps())));
        result.rules().forEach(it -> table.row(row(it.rule(), cells(it.falseAlarms(), it.catches()))));
        return table.lines();
    }

    /** Names come last, for they may be long. */
    private static List<String> series(RuleResult rule) {
        TextTable table = TextTable.ofFigures();
        List<String> names = new ArrayList<>(List.of("series, as judged by " + rule.rule()));
        table.row(header(rule.catches()));
        for (SeriesResult it : rule.series()) {
            table.row(cells(it.falseAlarms(), it.catches()));
            names.add(it.series());
        }
        List<String> lines = table.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(it -> lines.get(it) + "  " + names.get(it))
                .toList();
    }

    private static List<String> row(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private static List<String> header(Optional<?> steps) {
        List<String> cells = new ArrayList<>(List.of("false alarms", "nights", "per 100", "95 % interval"));
        if (steps.isPresent()) {
            cells.addAll(List.of("steps", "1 night", "3 nights", "7 nights"));
        }
        return cells;
    }

    private static List<String> cells(FalseAlarms alarms, Optional<Catches> catches) {
        boolean judged = alarms.judged() > 0;
        List<String> cells = new ArrayList<>(List.of(
                Figures.count(alarms.alarms().size()),
                Figures.count(alarms.judged()),
                judged ? String.format(Locale.ROOT, "%.3f", alarms.perHundredNights()) : "",
                judged ? interval(alarms) : ""));
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

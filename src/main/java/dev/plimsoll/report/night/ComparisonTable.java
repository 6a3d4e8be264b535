package dev.plimsoll.report.night;

import dev.plimsoll.baseline.compare.Change;
import dev.plimsoll.baseline.compare.Difference;
import dev.plimsoll.baseline.compare.PercentileChange;
import dev.plimsoll.baseline.compare.TimesComparison;
import dev.plimsoll.report.Figures;
import dev.plimsoll.report.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a terminal shows of two runs beside each other. */
public final class ComparisonTable {
    private static final String ABSENT = "–";

    private ComparisonTable() {}

    /** Lines without line ends. */
    public static List<String> of(TimesComparison comparison) {
        TextTable table = TextTable.ofFigures()
                .row(List.of("operation", "percentile", "A", "B", "B against A", "95 % interval", "so it is"));
        comparison.changes().forEach(it -> table.row(row(it)));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d slower, %d faster, %d noise, %d with too few samples; %.1f would stand out by chance alone.",
                comparison.count(Difference.SLOWER),
                comparison.count(Difference.FASTER),
                comparison.count(Difference.NOISE),
                comparison.count(Difference.TOO_FEW),
                comparison.expectedByChance()));
        lines.add("How much two runs of one build differ is not in it: nights (plimsoll nightly) tell that.");
        return lines;
    }

    private static List<String> row(PercentileChange change) {
        Optional<Change> by = change.change();
        return List.of(
                change.operation(),
                change.percentile().label(),
                time(change.before()),
                time(change.after()),
                by.map(it -> MetricText.change(it.value())).orElse(ABSENT),
                by.map(it -> MetricText.change(it.low()) + " to " + MetricText.change(it.high()))
                        .orElse(ABSENT),
                words(change.difference()));
    }

    private static String time(Optional<Duration> time) {
        return time.map(Figures::time).orElse(ABSENT);
    }

    private static String words(Difference difference) {
        return switch (difference) {
            case SLOWER -> "slower";
            case FASTER -> "faster";
            case NOISE -> "noise";
            case TOO_FEW -> "too few samples";
        };
    }
}

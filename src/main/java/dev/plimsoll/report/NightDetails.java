package dev.plimsoll.report;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What a terminal shows of one night: its line, what its series has in common, and what each run measured. */
public final class NightDetails {
    private final NightTable nights;

    public NightDetails(Paint paint) {
        this.nights = new NightTable(paint);
    }

    /** Lines without line ends. */
    public List<String> of(NightRecord record) {
        List<String> lines = new ArrayList<>(nights.of(List.of(record.night())));
        lines.add("");
        lines.add("Nights of its series have in common:");
        record.key().parts().forEach((name, value) -> lines.add("  " + name + ": " + Terse.line(value)));
        lines.add("");
        lines.addAll(record.runs().isEmpty() ? List.of("It has no valid run.") : values(record.runs()));
        return lines;
    }

    private static List<String> values(List<RunRecord> runs) {
        List<String> head = new ArrayList<>(List.of("metric"));
        runs.forEach(it -> head.add(it.id() + (it.round() == 0 ? "" : " (rerun " + it.round() + ")")));
        TextTable table = TextTable.ofFigures().row(head);
        TreeSet<Metric> metrics = new TreeSet<>();
        runs.forEach(it -> metrics.addAll(it.values().byMetric().keySet()));
        metrics.forEach(metric -> table.row(row(metric, runs)));
        return table.lines();
    }

    private static List<String> row(Metric metric, List<RunRecord> runs) {
        List<String> row = new ArrayList<>(List.of(metric.label()));
        runs.forEach(run -> row.add(
                run.values().of(metric).map(it -> figure(metric.measure(), it)).orElse("-")));
        return row;
    }

    private static String figure(Measure measure, double value) {
        return switch (measure) {
            case P50, P95, P99, MEAN -> Figures.time(Duration.ofNanos(Math.round(value * 1e9)));
            case THROUGHPUT -> String.format(Locale.ROOT, "%.3g/s", value);
            case ERROR_ODDS -> String.format(Locale.ROOT, "%.3g", value);
        };
    }
}

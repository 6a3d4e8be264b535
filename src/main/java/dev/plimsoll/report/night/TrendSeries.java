package dev.plimsoll.report.night;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.SeriesOverview;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.baseline.night.SeriesNights;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A series as the page shows it.
 *
 * @param latest the last nights, the latest first
 */
record TrendSeries(
        SeriesOverview overview,
        int columns,
        List<Strip> strips,
        List<NightChart> charts,
        List<ChangeGroup> changes,
        List<Row> latest) {
    private static final int LISTED = 30;

    /** The nights of one verdict, a column each. */
    record Strip(String style, String path) {}

    /** A night in words. */
    record Row(Night night, String label, String notes) {
        static Row of(NightValues values) {
            Night night = values.night();
            Stream<String> standing = night.standing() == Standing.LEFT_OUT ? Stream.of("left out") : Stream.of();
            return new Row(
                    night,
                    EarlierNights.label(night),
                    String.join(
                            ": ",
                            Stream.concat(standing, night.label().stream()).toList()));
        }
    }

    static TrendSeries of(SeriesNights series) {
        TrendColumns columns = new TrendColumns(series.nights());
        List<TrendPlot> plots = plots(columns);
        List<NightChart> charts = new ArrayList<>();
        List<ChangeRow> changes = new ArrayList<>();
        plots.forEach(plot -> {
            List<TrendColumns.Change> found = plot.changes();
            plot.chart(found).ifPresent(charts::add);
            found.forEach(it -> changes.add(it.row()));
        });
        return new TrendSeries(
                series.series(),
                columns.count(),
                strips(columns),
                charts,
                ChangeGroup.of(changes),
                latest(series.nights()));
    }

    private static List<TrendPlot> plots(TrendColumns columns) {
        List<TrendPlot> plots = new ArrayList<>();
        plots.add(TrendPlot.of(Measure.THROUGHPUT, columns));
        plots.add(TrendPlot.of(Measure.ERROR_ODDS, columns));
        columns.operations().stream()
                .filter(it -> !it.equals(Metric.ALL))
                .map(it -> TrendPlot.ofTimes(it, columns))
                .forEach(plots::add);
        return plots;
    }

    private static List<Strip> strips(TrendColumns columns) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> {
                    StringBuilder path = new StringBuilder();
                    columns.where(it -> it.night().verdict() == verdict)
                            .forEach(it -> path.append('M').append(it).append(" 0h1v1h-1z"));
                    return new Strip("night-" + verdict.name().toLowerCase(Locale.ROOT), path.toString());
                })
                .filter(it -> !it.path().isEmpty())
                .toList();
    }

    private static List<Row> latest(List<NightValues> nights) {
        List<Row> rows = new ArrayList<>(nights.subList(Math.max(0, nights.size() - LISTED), nights.size()).stream()
                .map(Row::of)
                .toList());
        Collections.reverse(rows);
        return rows;
    }
}

package dev.plimsoll.report.night;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.report.Scale;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what became of one operation over all nights: its percentiles, or another measure, and where levels changed. */
final class TrendPlot {
    private static final int HEIGHT = 140;
    private static final double ROOM = 1.15;
    private static final double FAR_APART = 10;

    private final TrendColumns columns;
    private final String title;
    private final Map<Metric, NightInk> lines;

    private TrendPlot(TrendColumns columns, String title, Map<Metric, NightInk> lines) {
        this.columns = columns;
        this.title = title;
        this.lines = lines;
    }

    static TrendPlot ofTimes(String operation, TrendColumns columns) {
        Map<Metric, NightInk> lines = new LinkedHashMap<>();
        lines.put(new Metric(operation, Measure.P99), NightInk.P99);
        lines.put(new Metric(operation, Measure.P95), NightInk.P95);
        lines.put(new Metric(operation, Measure.P50), NightInk.P50);
        return new TrendPlot(columns, operation, lines);
    }

    static TrendPlot of(Measure measure, TrendColumns columns) {
        Metric metric = new Metric(Metric.ALL, measure);
        return new TrendPlot(columns, metric.label(), Map.of(metric, NightInk.P50));
    }

    /** Of all measures that are drawn, but p99, which has few calls behind it. */
    List<TrendColumns.Change> changes() {
        return lines.keySet().stream()
                .filter(it -> it.measure() != Measure.P99)
                .flatMap(it -> columns.changes(it).stream())
                .toList();
    }

    /** Empty where nothing was measured. */
    Optional<NightChart> chart(List<TrendColumns.Change> changes) {
        DoubleSummaryStatistics range = lines.keySet().stream()
                .flatMap(it -> columns.values(it).stream())
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return range.getCount() == 0 ? Optional.empty() : Optional.of(chart(changes, scale(range)));
    }

    /** By ratios where values lie far apart. */
    private static Scale scale(DoubleSummaryStatistics range) {
        return range.getMax() > FAR_APART * range.getMin()
                ? Scale.logarithmic(range.getMin() / ROOM, range.getMax() * ROOM)
                : Scale.between(range.getMin() / ROOM, range.getMax() * ROOM);
    }

    private NightChart chart(List<TrendColumns.Change> changes, Scale scale) {
        NightCanvas canvas = new NightCanvas(columns.count(), scale);
        List<NightLayer> layers = new ArrayList<>();
        layers.add(new NightLayer(
                NightInk.CHANGE,
                canvas.uprights(changes.stream()
                        .map(TrendColumns.Change::column)
                        .distinct()
                        .toList())));
        lines.forEach((metric, ink) -> layers.add(new NightLayer(ink, canvas.line(columns.values(metric)))));
        MetricText text = new MetricText(lines.keySet().iterator().next().measure());
        return new NightChart(
                title, HEIGHT, canvas.width(), scale.ticks(text::figure), canvas.along(columns.dates()), layers);
    }
}

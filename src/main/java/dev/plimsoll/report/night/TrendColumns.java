package dev.plimsoll.report.night;

import dev.plimsoll.baseline.ChangePoint;
import dev.plimsoll.baseline.ChangePoints;
import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricHistory;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.PastNight;
import dev.plimsoll.baseline.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The nights of a series in columns, which all plots of it share; one that does not count has an empty column. */
final class TrendColumns {
    /** A change of level, and the column of the first night after it. */
    record Change(ChangeRow row, int column) {}

    private final List<NightValues> nights;
    private final List<String> labels;
    private final List<MetricValues> values;

    TrendColumns(List<NightValues> nights) {
        this.nights = nights;
        this.labels = nights.stream().map(it -> EarlierNights.label(it.night())).toList();
        this.values = nights.stream().map(NightValues::medians).toList();
    }

    int count() {
        return nights.size();
    }

    /** Their dates. */
    List<String> dates() {
        return labels.stream().map(it -> it.split(" ", 2)[0]).toList();
    }

    /** What any of these nights measured. */
    List<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        values.forEach(it -> it.byMetric().keySet().forEach(metric -> operations.add(metric.operation())));
        return List.copyOf(operations);
    }

    /** One for each column. */
    List<Optional<Double>> values(Metric metric) {
        List<Optional<Double>> column = new ArrayList<>();
        for (int night = 0; night < nights.size(); night++) {
            boolean counts = nights.get(night).night().standing() == Standing.BASELINE;
            column.add(values.get(night).of(metric).filter(value -> counts));
        }
        return column;
    }

    /** The oldest first. */
    List<Change> changes(Metric metric) {
        List<Optional<Double>> column = values(metric);
        List<Integer> places = new ArrayList<>();
        List<PastNight> measured = new ArrayList<>();
        for (int night = 0; night < column.size(); night++) {
            int at = night;
            column.get(night).ifPresent(value -> {
                places.add(at);
                measured.add(new PastNight(labels.get(at), value));
            });
        }
        List<ChangePoint> points = ChangePoints.of(new MetricHistory(metric, measured));
        return points.stream()
                .map(it -> new Change(new ChangeRow(metric, it), places.get(it.index())))
                .toList();
    }

    /** The columns of the nights of that kind. */
    List<Integer> where(Predicate<NightValues> kind) {
        List<Integer> found = new ArrayList<>();
        for (int night = 0; night < nights.size(); night++) {
            if (kind.test(nights.get(night))) {
                found.add(night);
            }
        }
        return found;
    }
}

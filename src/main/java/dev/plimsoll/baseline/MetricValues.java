package dev.plimsoll.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one run measured, or one night as the median of its runs: seconds, calls per second or odds, by metric. What had
 * too few samples is absent.
 */
public record MetricValues(Map<Metric, Double> byMetric) {
    public MetricValues {
        byMetric.forEach(MetricValues::check);
        byMetric = Collections.unmodifiableMap(new TreeMap<>(byMetric));
    }

    static void check(Metric metric, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(metric + " must be a positive number, was " + value);
        }
    }

    /** The values of a night: of each metric the median over the runs that measured it. */
    public static MetricValues medians(List<MetricValues> runs) {
        Map<Metric, Double> medians = new TreeMap<>();
        TreeSet<Metric> metrics = new TreeSet<>();
        runs.forEach(run -> metrics.addAll(run.byMetric.keySet()));
        metrics.forEach(metric -> medians.put(metric, median(metric, runs)));
        return new MetricValues(medians);
    }

    private static double median(Metric metric, List<MetricValues> runs) {
        Direction direction = metric.measure().direction();
        double[] scores = runs.stream()
                .flatMap(run -> run.of(metric).stream())
                .mapToDouble(direction::score)
                .toArray();
        return direction.value(Scores.of(scores).median());
    }

    public Optional<Double> of(Metric metric) {
        return Optional.ofNullable(byMetric.get(metric));
    }
}

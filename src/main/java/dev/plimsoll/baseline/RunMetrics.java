package dev.plimsoll.baseline;

import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunSummary;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads the metrics out of the summary of a run; response times are those from the intended start. */
public final class RunMetrics {
    private static final double HALF_A_CALL = 0.5;

    private RunMetrics() {}

    public static MetricValues of(RunSummary summary) {
        Map<Metric, Double> values = new TreeMap<>();
        summary.operations().forEach((operation, it) -> put(values, operation.label(), it, summary.measured()));
        put(values, Metric.ALL, summary.all(), summary.measured());
        return new MetricValues(values);
    }

    private static void put(Map<Metric, Double> values, String name, OperationSummary operation, Duration measured) {
        for (Measure measure : Measure.values()) {
            value(measure, operation, measured).ifPresent(it -> values.put(new Metric(name, measure), it));
        }
    }

    /** Empty where there is nothing to measure. */
    private static OptionalDouble value(Measure measure, OperationSummary operation, Duration measured) {
        if (operation.completed() == 0) {
            return OptionalDouble.empty();
        }
        return switch (measure) {
            case P50, P95, P99 ->
                Optional.ofNullable(operation.response().percentiles().get(measure.label()))
                        .map(it -> positive(seconds(it.value())))
                        .orElseGet(OptionalDouble::empty);
            case MEAN -> positive(seconds(operation.response().mean()));
            case THROUGHPUT -> positive(operation.completed() / seconds(measured));
            case ERROR_ODDS ->
                OptionalDouble.of((operation.failed() + HALF_A_CALL)
                        / (operation.completed() - operation.failed() + HALF_A_CALL));
        };
    }

    private static OptionalDouble positive(double value) {
        return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

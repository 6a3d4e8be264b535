package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.SecondOfRun.Slice;
import dev.plimsoll.slo.ObjectiveResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Response times over time, one heat map for each operation that was called, the busiest first. */
final class LatencyCharts {
    private static final int HEIGHT = 160;

    private final RunResult result;
    private final Bins bins;

    LatencyCharts(RunResult result, Bins bins) {
        this.result = result;
        this.bins = bins;
    }

    List<Chart> all() {
        Comparator<Map.Entry<Operation, OperationSummary>> byCalls =
                Comparator.comparing(entry -> entry.getValue().calls());
        return result.summary().operations().entrySet().stream()
                .filter(entry -> entry.getValue().calls() > 0)
                .sorted(byCalls.reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> chart(entry.getKey()))
                .toList();
    }

    private Chart chart(Operation operation) {
        OptionalDouble limit = limit(operation);
        HeatGrid grid = new HeatGrid(operation, bins, limit);
        PercentileLine line = new PercentileLine(operation, result.timeline(), bins.axis());
        List<Layer> layers = new ArrayList<>(new HeatMap(grid).layers());
        limit.ifPresent(seconds -> layers.add(limitLine(seconds, grid)));
        layers.add(new Layer(Ink.P95, line.path(Slice::p95, grid.scale(), grid.rows())));
        layers.add(new Layer(Ink.P50, line.path(Slice::p50, grid.scale(), grid.rows())));
        return new Chart(
                operation.label(),
                note(line, limit),
                bins.axis(),
                HEIGHT,
                grid.rows(),
                grid.scale().ticks(Figures::seconds),
                List.copyOf(layers),
                StepPath.strip(
                        bins.all(),
                        bin -> bin.slice(operation).map(Slice::failed).orElse(0L)));
    }

    private Layer limitLine(double seconds, HeatGrid grid) {
        double down = grid.rows() * (1 - grid.scale().share(seconds));
        return new Layer(
                Ink.LIMIT,
                String.format(Locale.ROOT, "M0 %.2fH%d", down, bins.axis().columns()));
    }

    private static String note(PercentileLine line, OptionalDouble limit) {
        String window = Figures.seconds(line.windowSeconds());
        String lines = "p50 and p95 of " + window + " each";
        return limit.isPresent() ? lines + ", limit " + Figures.seconds(limit.getAsDouble()) : lines;
    }

    /** The strictest, when an operation has several objectives that are times. */
    private OptionalDouble limit(Operation operation) {
        return result.judgement().objectives().stream()
                .filter(objective -> objective.operation().equals(operation.label()))
                .filter(objective -> Unit.of(objective) == Unit.SECONDS && objective.limit() > 0)
                .mapToDouble(ObjectiveResult::limit)
                .min();
    }
}

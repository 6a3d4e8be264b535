package dev.plimsoll.report;

import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.latency.TimeRange;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.OperationSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One operation's times: every percentile with its interval, and both clocks beside each other. */
record PercentileRow(String label, OperationSummary counts) {
    private static final String ABSENT = "–";

    /** A figure and, below it, the interval that holds the true one; an empty interval when there is none. */
    record Cell(String value, String interval) {
        static Cell of(Optional<PercentileEstimate> estimate) {
            return estimate.map(it -> new Cell(
                            Figures.time(it.value()), it.range().map(Cell::text).orElse("")))
                    .orElse(new Cell(ABSENT, ""));
        }

        private static String text(TimeRange range) {
            return Figures.time(range.low()) + " to " + Figures.time(range.high());
        }
    }

    public List<Cell> percentiles() {
        return SummaryJson.PERCENTILES.stream()
                .map(name -> Cell.of(estimate(counts.response(), name)))
                .toList();
    }

    /** For p50, p95 and p99: service time, response time, and what the injector itself added. */
    public List<String> clocks() {
        return List.of("p50", "p95", "p99").stream()
                .flatMap(name ->
                        List.of(value(counts.service(), name), value(counts.response(), name), added(name)).stream())
                .toList();
    }

    private String added(String name) {
        Optional<Duration> service = estimate(counts.service(), name).map(PercentileEstimate::value);
        return estimate(counts.response(), name)
                .map(PercentileEstimate::value)
                .flatMap(response -> service.map(response::minus))
                .map(added -> added.isNegative() ? Duration.ZERO : added)
                .map(Figures::time)
                .orElse(ABSENT);
    }

    private static String value(ClockSummary clock, String name) {
        return estimate(clock, name).map(it -> Figures.time(it.value())).orElse(ABSENT);
    }

    private static Optional<PercentileEstimate> estimate(ClockSummary clock, String name) {
        Map<String, PercentileEstimate> percentiles = clock.percentiles();
        return Optional.ofNullable(percentiles.get(name));
    }
}

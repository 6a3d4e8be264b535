package dev.plimsoll.report;

import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the few figures that a person on call wants first. */
record KeyFigure(String name, String value, String detail) {
    static List<KeyFigure> of(RunResult result) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(arrivals(result.summary()));
        figures.add(calls(result.summary()));
        figures.add(failed(result.summary()));
        slowest(result.summary()).ifPresent(figures::add);
        figures.add(lag(result.injector()));
        return figures;
    }

    private static KeyFigure arrivals(RunSummary summary) {
        return new KeyFigure(
                "Visits started",
                Figures.count(summary.arrivals().started()),
                "of " + Figures.count(summary.arrivals().planned()) + " planned");
    }

    private static KeyFigure calls(RunSummary summary) {
        double seconds = Math.max(1e-9, summary.measured().toNanos() / 1e9);
        return new KeyFigure(
                "Calls",
                Figures.count(summary.all().calls()),
                Figures.number(summary.all().calls() / seconds) + " per second");
    }

    private static KeyFigure failed(RunSummary summary) {
        long completed = summary.all().completed();
        String share = completed == 0
                ? "none completed"
                : Figures.share(summary.all().failed() / (double) completed) + " of completed";
        return new KeyFigure("Failed calls", Figures.count(summary.all().failed()), share);
    }

    private static Optional<KeyFigure> slowest(RunSummary summary) {
        return summary.operations().entrySet().stream()
                .flatMap(entry -> p95(entry.getValue().response().percentiles()).stream()
                        .map(p95 -> Map.entry(entry.getKey().label(), p95)))
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(it -> new KeyFigure("Slowest p95", Figures.time(it.getValue()), it.getKey()));
    }

    private static Optional<Duration> p95(Map<String, PercentileEstimate> percentiles) {
        return Optional.ofNullable(percentiles.get("p95")).map(PercentileEstimate::value);
    }

    private static KeyFigure lag(InjectorHealth injector) {
        String value = Optional.ofNullable(injector.lag().percentiles().get("p99"))
                .map(it -> Figures.time(it.value()))
                .orElse("–");
        return new KeyFigure("Injector lag p99", value, "limit " + Figures.time(injector.lagLimit()));
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.night.NightGauges;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll history metrics}. */
@Command(
        name = "metrics",
        sortOptions = false,
        description = {
            "Show the latest night of each series to Prometheus, in its text form: for the",
            "textfile collector of a node exporter, or a web server."
        })
final class HistoryMetricsCommand implements Callable<Integer> {
    private static final int LATEST = 1;
    private static final String TEXT = "";

    private final PlimsollCommand plimsoll;

    @Mixin
    private final HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write them there, whole or not at all. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    HistoryMetricsCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        String text = text(history.existing(plimsoll));
        output.ifPresentOrElse(it -> OutputFile.write(it, text), () -> print(text));
        return ExitCodes.OK;
    }

    private static String text(History open) {
        PrometheusRegistry registry = new PrometheusRegistry();
        NightGauges gauges = new NightGauges(registry);
        open.series().stream()
                .flatMap(it -> open.values(it.key().text(), LATEST).stream())
                .forEach(gauges::show);
        return new String(new Exposition(registry).page(TEXT).body(), StandardCharsets.UTF_8);
    }

    private void print(String text) {
        PrintWriter out = plimsoll.surroundings().out();
        out.print(text);
        out.flush();
    }
}

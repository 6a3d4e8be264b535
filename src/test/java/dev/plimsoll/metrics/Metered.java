package dev.plimsoll.metrics;

import dev.plimsoll.testing.WoundClock;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Probe meters in a registry of their own, and what a scrape of it shows. */
final class Metered {
    private static final Pattern SPACE_BEFORE_VALUE = Pattern.compile(" (?=[^ ]+$)");

    final PrometheusRegistry prometheus = new PrometheusRegistry();
    final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, prometheus, Clock.SYSTEM);
    final WoundClock clock = new WoundClock();
    final ProbeMeters probes = new ProbeMeters(registry, clock);
    final Exposition exposition = new Exposition(prometheus);

    Metered() {
        clock.advance(Duration.ofMinutes(15));
    }

    String page(String accept) {
        return new String(exposition.page(accept).body(), StandardCharsets.UTF_8);
    }

    /** Every series by its name and labels, as text has them. */
    Map<String, String> series() {
        return page("").lines()
                .filter(it -> !it.startsWith("#"))
                .map(SPACE_BEFORE_VALUE::split)
                .collect(Collectors.toMap(
                        it -> it[0], it -> it[1], (one, other) -> one + " and " + other, TreeMap::new));
    }

    String value(String series) {
        return series().getOrDefault(series, "absent");
    }

    /** The sum over all series of a metric that have a label. */
    double sum(String metric, String label) {
        return series().entrySet().stream()
                .filter(it ->
                        it.getKey().startsWith(metric + "{") && it.getKey().contains(label))
                .mapToDouble(it -> Double.parseDouble(it.getValue()))
                .sum();
    }

    /** How many series each metric has, by its name. */
    Map<String, Long> counts() {
        return series().keySet().stream()
                .map(it -> it.substring(0, it.indexOf('{')))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}

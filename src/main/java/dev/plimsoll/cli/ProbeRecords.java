package dev.plimsoll.cli;

import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.KeyIds;
import dev.plimsoll.metrics.ProbeMeters;
import dev.plimsoll.metrics.ProberMeters;
import dev.plimsoll.probe.ProbeKeys;
import dev.plimsoll.probe.ProbeListener;
import dev.plimsoll.probe.StatusBoard;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** What is kept of all that the prober does: its metrics, and the board that its pages show. */
final class ProbeRecords {
    private final PrometheusRegistry prometheus = new PrometheusRegistry();
    private final ProberMeters prober;
    private final ProbeMeters probes;
    private final StatusBoard board;

    ProbeRecords(InstantSource clock, Secrets secrets) {
        PrometheusMeterRegistry registry =
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, prometheus, Clock.SYSTEM);
        this.prober = new ProberMeters(registry, Version.text(), clock.instant());
        this.probes = new ProbeMeters(registry, clock);
        this.board = new StatusBoard(clock, secrets::redact);
    }

    ProbeListener listener() {
        return ProbeListener.all(probes, board, new OutcomeLog());
    }

    StatusBoard board() {
        return board;
    }

    /** What the prober says of itself. */
    ProberMeters prober() {
        return prober;
    }

    /** Shows the keys in use, by their ids. */
    void show(Supplier<Map<String, ProbeKeys>> keys) {
        KeyIds.show(keys, prometheus);
    }

    Exposition exposition() {
        return new Exposition(prometheus);
    }
}

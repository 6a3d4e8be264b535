package dev.plimsoll.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;

/** What the prober says of itself: its build, its configuration, its process. Thread-safe. */
public final class ProberMeters {
    private record Reload(boolean successful, Instant lastSuccess) {}

    private volatile Reload reload;

    /**
     * Registers them.
     *
     * @param version of Plimsoll
     * @param started when the configuration was read for the first time
     */
    public ProberMeters(PrometheusMeterRegistry registry, String version, Instant started) {
        reload = new Reload(true, started);
        Gauge.builder(MeterNames.PROBER_RELOAD_SUCCESSFUL, () -> reload.successful() ? 1 : 0)
                .description("Whether the last attempt to read the configuration succeeded.")
                .register(registry);
        Gauge.builder(MeterNames.PROBER_RELOAD_SUCCESS_TIME, () -> CheckGauge.seconds(reload.lastSuccess()))
                .description("When the configuration in use was read, in Unix time.")
                .register(registry);
        build(registry.getPrometheusRegistry(), version);
        ProcessMeters.register(registry.getPrometheusRegistry());
    }

    private static void build(PrometheusRegistry registry, String version) {
        Info.builder()
                .name(MeterNames.PROBER_BUILD)
                .help("Version of the prober and of the Java that runs it.")
                .labelNames(MeterNames.VERSION, MeterNames.JAVA)
                .register(registry)
                .setLabelValues(version, Runtime.version().toString());
    }

    /** A new configuration is in use. */
    public synchronized void reloaded(Instant when) {
        reload = new Reload(true, when);
    }

    /** The configuration could not be read; the one before stays in use. */
    public synchronized void reloadFailed() {
        reload = new Reload(false, reload.lastSuccess());
    }
}

package dev.plimsoll.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * The histograms, of the Prometheus client because Micrometer has no native ones. Runs and attempts are kept both ways;
 * the classic bounds are the Prometheus client libraries' defaults (5 ms to 10 s), and 30 s and 60 s for the answers of
 * a model: with 13 a journey stays below 160 series. Steps are native only, or a journey would need ten times as many.
 */
record Latencies(Histogram runs, Histogram attempts, Histogram steps) {
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    static Latencies in(PrometheusRegistry registry) {
        return new Latencies(
                Histogram.builder()
                        .name(MeterNames.PROBE_RUN_DURATION)
                        .help("How long runs took, from their scheduled instant to their verdict.")
                        .labelNames(MeterNames.TARGET, MeterNames.CHECK)
                        .classicUpperBounds(BOUNDS)
                        .register(registry),
                Histogram.builder()
                        .name(MeterNames.PROBE_ATTEMPT_DURATION)
                        .help("How long attempts took, their bodies included, those that failed as well.")
                        .labelNames(MeterNames.TARGET, MeterNames.CHECK)
                        .classicUpperBounds(BOUNDS)
                        .register(registry),
                Histogram.builder()
                        .name(MeterNames.PROBE_STEP_TIME)
                        .help("How long the steps of journeys took, clean-up apart.")
                        .labelNames(MeterNames.TARGET, MeterNames.CHECK, MeterNames.STEP)
                        .nativeOnly()
                        .register(registry));
    }
}

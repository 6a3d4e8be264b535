package dev.plimsoll.metrics.night;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.slo.Verdict;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** The latest night of each series as gauges. */
public final class NightGauges {
    private final Gauge verdict;
    private final Gauge start;
    private final Gauge response;
    private final Gauge mean;
    private final Gauge calls;
    private final Gauge odds;

    public NightGauges(PrometheusRegistry registry) {
        this.verdict = gauge(
                registry,
                MeterNames.NIGHT_VERDICT,
                "1 for the verdict on the latest night, 0 for the others",
                MeterNames.VERDICT);
        this.start = gauge(registry, MeterNames.NIGHT_START, "When the latest night started", MeterNames.BUILD);
        this.response = gauge(
                registry,
                MeterNames.NIGHT_RESPONSE,
                "Response time, the median over the runs of the night",
                MeterNames.OPERATION,
                MeterNames.PERCENTILE);
        this.mean =
                gauge(registry, MeterNames.NIGHT_RESPONSE_MEAN, "Mean response time, likewise", MeterNames.OPERATION);
        this.calls =
                gauge(registry, MeterNames.NIGHT_CALLS, "Completed calls a second, likewise", MeterNames.OPERATION);
        this.odds = gauge(
                registry,
                MeterNames.NIGHT_ERROR_ODDS,
                "Failed calls for each that did not fail, likewise",
                MeterNames.OPERATION);
    }

    private static Gauge gauge(PrometheusRegistry registry, String name, String help, String... labels) {
        String[] all = new String[labels.length + 2];
        all[0] = MeterNames.PROFILE;
        all[1] = MeterNames.SERIES;
        System.arraycopy(labels, 0, all, 2, labels.length);
        return Gauge.builder().name(name).help(help).labelNames(all).register(registry);
    }

    /** Shows a night, the latest of its series. */
    public void show(NightValues values) {
        Night night = values.night();
        for (Verdict each : Verdict.values()) {
            verdict.labelValues(night.profile(), night.series(), each.name()).set(each == night.verdict() ? 1 : 0);
        }
        start.labelValues(night.profile(), night.series(), night.build().orElse(""))
                .set(night.started().toEpochMilli() / 1e3);
        values.medians()
                .byMetric()
                .forEach((metric, value) -> show(night, metric.operation(), metric.measure(), value));
    }

    private void show(Night night, String operation, Measure measure, double value) {
        switch (measure) {
            case P50, P95, P99 ->
                response.labelValues(night.profile(), night.series(), operation, measure.label())
                        .set(value);
            case MEAN ->
                mean.labelValues(night.profile(), night.series(), operation).set(value);
            case THROUGHPUT ->
                calls.labelValues(night.profile(), night.series(), operation).set(value);
            case ERROR_ODDS ->
                odds.labelValues(night.profile(), night.series(), operation).set(value);
        }
    }
}

package dev.plimsoll.metrics.night;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.slo.Verdict;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;

/** The latest night of each series as gauges. */
public final class NightGauges {
    private final PrometheusRegistry registry;
    private final Gauge verdict;
    private final Gauge start;
    private final Gauge response;
    private final Gauge mean;
    private final Gauge calls;
    private final Gauge odds;

    public NightGauges(PrometheusRegistry registry) {
        this.registry = registry;
        this.verdict = gauge(MeterNames.NIGHT_VERDICT, "1 for the verdict on the latest night", MeterNames.VERDICT);
        this.start = gauge(MeterNames.NIGHT_START, "When the latest night started", MeterNames.BUILD);
        this.response = gauge(
                MeterNames.NIGHT_RESPONSE,
                "Response time, the median over the runs of the night",
                MeterNames.OPERATION,
                MeterNames.PERCENTILE);
        this.mean = ofOperation(MeterNames.NIGHT_RESPONSE_MEAN, "Mean response time, likewise");
        this.calls = ofOperation(MeterNames.NIGHT_CALLS, "Completed calls a second, likewise");
        this.odds = ofOperation(MeterNames.NIGHT_ERROR_ODDS, "Failed calls for each that did not fail, likewise");
    }

    private Gauge ofOperation(String name, String help) {
        return gauge(name, help, MeterNames.OPERATION);
    }

    private Gauge gauge(String name, String help, String... labels) {
        List<String> all = new ArrayList<>(List.of(MeterNames.PROFILE, MeterNames.SERIES));
        all.addAll(List.of(labels));
        return Gauge.builder()
                .name(name)
                .help(help)
                .labelNames(all.toArray(String[]::new))
                .register(registry);
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

package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;

/**
 * The metrics of one run: all of them there from the start, the same second for all, and at the end just what
 * {@code summary.json} says. They are fed once a second from histograms, so a call pays nothing for them. Counters and
 * histograms hold the measured phase. Thread-safe.
 */
public final class LoadMeters implements RunObserver, MultiCollector {
    private final CallTimes response;
    private final CallTimes service;
    private final CallCounters calls;
    private final ArrivalCounters arrivals;
    private final InjectorGauges injector;
    private final RunGauges run;
    private final ObjectiveGauges objectives;

    public LoadMeters(Manifest manifest, Objectives objectives) {
        Labels labels = Labels.of(MeterNames.RUN_ID, manifest.runId());
        this.response = CallTimes.response(labels);
        this.service = CallTimes.service(labels);
        this.calls = new CallCounters(labels);
        this.arrivals = new ArrivalCounters(labels);
        this.injector = new InjectorGauges(labels);
        this.run = new RunGauges(labels, manifest);
        this.objectives = new ObjectiveGauges(labels, objectives);
    }

    @Override
    public synchronized void entered(Stage stage, Instant when) {
        run.entered(stage, when);
    }

    @Override
    public synchronized void passed(LiveSecond second) {
        if (second.phase() == Phase.MEASURED) {
            response.add(second.times());
            service.add(second.times());
        }
        calls.add(second);
        arrivals.add(second);
        injector.set(second.injector());
        run.setValid(second.injector().health().valid());
    }

    @Override
    public synchronized void cutShort(Reason reason, Instant when) {
        run.cutShort(reason);
    }

    @Override
    public synchronized MetricSnapshots collect() {
        MetricSnapshots.Builder page = MetricSnapshots.builder();
        page.metricSnapshot(response.snapshot()).metricSnapshot(service.snapshot());
        calls.addTo(page);
        arrivals.addTo(page);
        injector.addTo(page);
        run.addTo(page);
        objectives.addTo(page);
        return page.build();
    }
}

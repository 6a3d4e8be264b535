package dev.plimsoll.metrics;

import static dev.plimsoll.metrics.CheckGauge.seconds;

import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps how long the runs, attempts and steps of one check took; exemplars lead to the request in the service's log. */
final class LatencyTally implements RunTally {
    /** OpenMetrics 1.0, "Exemplars": names and values of the labels together. */
    private static final int LONGEST_EXEMPLAR = 128;

    private final Latencies latencies;
    private final CheckId id;
    private final DistributionDataPoint runs;
    private final DistributionDataPoint attempts;
    private final Map<StepName, DistributionDataPoint> steps = new EnumMap<>(StepName.class);

    LatencyTally(Latencies latencies, CheckSettings check) {
        this.latencies = latencies;
        this.id = check.id();
        runs = latencies.runs().labelValues(id.target(), id.check());
        attempts = latencies.attempts().labelValues(id.target(), id.check());
        timedSteps(check.kind())
                .forEach(it -> steps.put(it, latencies.steps().labelValues(id.target(), id.check(), it.label())));
    }

    private static List<StepName> timedSteps(CheckKind kind) {
        return kind instanceof CheckKind.Journey
                ? StepName.of(kind).stream().filter(it -> !it.isCleanup()).toList()
                : List.of();
    }

    @Override
    public void count(CheckRun run) {
        observe(runs, seconds(run.duration()), LastRun.deciding(run));
        run.steps().forEach(this::count);
    }

    private void count(StepRun step) {
        for (Attempt attempt : step.attempts()) {
            observe(attempts, seconds(attempt.sighting().exchange().elapsed()), Optional.of(attempt));
        }
        Optional.ofNullable(steps.get(step.name()))
                .ifPresent(it -> observe(it, seconds(step.elapsed()), Optional.of(step.last())));
    }

    private static void observe(DistributionDataPoint point, double seconds, Optional<Attempt> attempt) {
        Optional<String> code = attempt.map(
                        it -> it.sighting().exchange().code().value())
                .filter(it -> MeterNames.REFERENCE_CODE.length() + it.length() <= LONGEST_EXEMPLAR);
        code.ifPresentOrElse(
                it -> point.observeWithExemplar(seconds, Labels.of(MeterNames.REFERENCE_CODE, it)),
                () -> point.observe(seconds));
    }

    void remove() {
        latencies.runs().remove(id.target(), id.check());
        latencies.attempts().remove(id.target(), id.check());
        steps.keySet().forEach(it -> latencies.steps().remove(id.target(), id.check(), it.label()));
    }
}

package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.slo.ErrorObjective;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.PercentileObjective;
import dev.plimsoll.slo.Scope;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/**
 * The limits of a run's objectives, so that a dashboard can draw them as lines, and the operations that each is about, so
 * that it can draw beside them the very percentile that is limited.
 */
final class ObjectiveGauges {
    private final Labels run;
    private final Objectives objectives;

    ObjectiveGauges(Labels run, Objectives objectives) {
        this.run = run;
        this.objectives = objectives;
    }

    void addTo(MetricSnapshots.Builder page) {
        page.metricSnapshot(times().gauge());
        page.metricSnapshot(errors().gauge());
        page.metricSnapshot(scopes().gauge());
    }

    private Family times() {
        Family times = new Family(MeterNames.LOAD_OBJECTIVE, "Limit of a percentile, by operation, group or all.");
        for (Objective objective : objectives.asList()) {
            if (objective instanceof PercentileObjective time) {
                Labels labels =
                        about(time).add(MeterNames.PERCENTILE, time.percentile().label());
                times.with(time.limit().value(), labels);
            }
        }
        return times;
    }

    private Family errors() {
        Family errors = new Family(
                MeterNames.LOAD_OBJECTIVE_ERRORS, "Limit of the share of failed calls, by operation, group or all.");
        objectives.asList().stream()
                .filter(ErrorObjective.class::isInstance)
                .forEach(it -> errors.with(it.limit().value(), about(it)));
        return errors;
    }

    private Labels about(Objective objective) {
        return run.add(MeterNames.OPERATION, objective.scope().name());
    }

    private Family scopes() {
        Family scopes = new Family(
                MeterNames.LOAD_OBJECTIVE_SCOPE,
                "1 for each operation that an objective is about; the scope all is always there.");
        addScope(scopes, Scope.all());
        objectives.asList().forEach(it -> addScope(scopes, it.scope()));
        return scopes;
    }

    private void addScope(Family scopes, Scope scope) {
        Labels labels = run.add(MeterNames.SCOPE, scope.name());
        scope.operations().forEach(it -> scopes.with(1, labels.add(MeterNames.OPERATION, it.label())));
    }
}

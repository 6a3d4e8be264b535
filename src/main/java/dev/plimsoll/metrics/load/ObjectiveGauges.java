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
        Family times = new Family(MeterNames.LOAD_OBJECTIVE, "Limit of a percentile, by operation, group or all.");
        Family errors = new Family(
                MeterNames.LOAD_OBJECTIVE_ERRORS, "Limit of the share of failed calls, by operation, group or all.");
        Family scopes = new Family(
                MeterNames.LOAD_OBJECTIVE_SCOPE,
                "1 for each operation that an objective is about, and for all of all.");
        addScope(scopes, Scope.all());
        for (Objective objective : objectives.asList()) {
            addScope(scopes, objective.scope());
            Labels scope = run.add(MeterNames.OPERATION, objective.scope().name());
            double limit = objective.limit().value();
            if (objective instanceof PercentileObjective time) {
                times.with(
                        limit,
                        scope.add(MeterNames.PERCENTILE, time.percentile().label()));
            } else if (objective instanceof ErrorObjective) {
                errors.with(limit, scope);
            }
        }
        page.metricSnapshot(times.gauge()).metricSnapshot(errors.gauge()).metricSnapshot(scopes.gauge());
    }

    private void addScope(Family scopes, Scope scope) {
        Labels labels = run.add(MeterNames.SCOPE, scope.name());
        scope.operations().forEach(it -> scopes.with(1, labels.add(MeterNames.OPERATION, it.label())));
    }
}

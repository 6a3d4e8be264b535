package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.slo.ErrorObjective;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.PercentileObjective;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** The limits of a run's objectives, so that a dashboard can draw them as lines. */
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
        for (Objective objective : objectives.asList()) {
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
        page.metricSnapshot(times.gauge()).metricSnapshot(errors.gauge());
    }
}

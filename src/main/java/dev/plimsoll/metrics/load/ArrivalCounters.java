package dev.plimsoll.metrics.load;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.run.LiveArrivals;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Phase;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** Visits: planned beside begun and ended, and how many are under way. */
final class ArrivalCounters {
    private final Labels run;
    private LiveArrivals measured = LiveArrivals.NONE;
    private long planned;
    private long users;

    ArrivalCounters(Labels run) {
        this.run = run;
    }

    void add(LiveSecond second) {
        users = second.arrivals().users();
        if (second.phase() == Phase.MEASURED) {
            measured = second.arrivals();
            // Of a run that is closed those due in the last moment are forgiven; a counter cannot forgive.
            planned = Math.max(planned, measured.due());
        }
    }

    void addTo(MetricSnapshots.Builder page) {
        page.metricSnapshot(new Family(MeterNames.LOAD_USERS, "Visits under way, those of the warm-up too.")
                .with(users, run)
                .gauge());
        page.metricSnapshot(new Family(MeterNames.LOAD_ARRIVALS_PLANNED, "Measured visits that were due by now.")
                .with(planned, run)
                .counter());
        page.metricSnapshot(new Family(MeterNames.LOAD_ARRIVALS_STARTED, "Measured visits that began.")
                .with(measured.started(), run)
                .counter());
        page.metricSnapshot(new Family(MeterNames.LOAD_ARRIVALS_COMPLETED, "Measured visits that ended by themselves.")
                .with(measured.completed(), run)
                .counter());
    }
}

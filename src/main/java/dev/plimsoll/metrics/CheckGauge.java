package dev.plimsoll.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** One gauge of all checks, read when Prometheus asks; what is not known is absent, not 0. */
record CheckGauge(String name, String help, BiConsumer<CheckState, Samples> reading) {

    /** The values that one check has for one gauge. */
    static final class Samples {
        private final List<GaugeDataPointSnapshot> points = new ArrayList<>();
        private Labels labels = Labels.EMPTY;

        void add(double value) {
            points.add(new GaugeDataPointSnapshot(value, labels, null));
        }

        void add(String label, String labelValue, double value) {
            points.add(new GaugeDataPointSnapshot(value, labels.add(label, labelValue), null));
        }
    }

    static CheckGauge ofCheck(String name, String help, Function<CheckState, Double> value) {
        return new CheckGauge(name, help, (check, samples) -> samples.add(value.apply(check)));
    }

    static CheckGauge ofRun(String name, String help, Function<LastRun, Double> value) {
        return new CheckGauge(
                name, help, (check, samples) -> check.last().ifPresent(run -> samples.add(value.apply(run))));
    }

    GaugeSnapshot collect(Collection<CheckState> checks) {
        Samples samples = new Samples();
        for (CheckState check : checks) {
            samples.labels = check.labels();
            reading.accept(check, samples);
        }
        return new GaugeSnapshot(new MetricMetadata(name, help), samples.points);
    }

    static <E extends Enum<E>> void addTimes(
            Samples samples, String label, Map<E, Duration> times, Function<E, String> labelOf) {
        times.forEach((key, time) -> samples.add(label, labelOf.apply(key), seconds(time)));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1e3;
    }
}

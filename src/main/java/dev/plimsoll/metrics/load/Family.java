package dev.plimsoll.metrics.load;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import java.util.LinkedHashMap;
import java.util.Map;

/** All series of one metric of a run at one moment. */
final class Family {
    private final String name;
    private final String help;
    private final Map<Labels, Double> values = new LinkedHashMap<>();

    Family(String name, String help) {
        this.name = name;
        this.help = help;
    }

    Family with(long count, Labels labels) {
        return with((double) count, labels);
    }

    Family with(double value, Labels labels) {
        values.put(labels, value);
        return this;
    }

    GaugeSnapshot gauge() {
        return new GaugeSnapshot(
                new MetricMetadata(name, help),
                values.entrySet().stream()
                        .map(it -> new GaugeDataPointSnapshot(it.getValue(), it.getKey(), null))
                        .toList());
    }

    /** The client's model adds the {@code _total} of a counter's name itself. */
    CounterSnapshot counter() {
        return new CounterSnapshot(
                new MetricMetadata(name.replaceFirst("_total$", ""), help),
                values.entrySet().stream()
                        .map(it -> new CounterDataPointSnapshot(it.getValue(), it.getKey(), null, 0))
                        .toList());
    }
}

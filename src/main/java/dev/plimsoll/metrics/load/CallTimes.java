package dev.plimsoll.metrics.load;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.Series;
import dev.plimsoll.metrics.MeterNames;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How long calls took, on one clock; a series for every operation and result, called or not. */
final class CallTimes {
    private record Key(Operation operation, CallResult result) {}

    private final MetricMetadata metadata;
    private final LatencyClock clock;
    private final Map<Key, LoadHistogram> histograms = new LinkedHashMap<>();

    private CallTimes(MetricMetadata metadata, LatencyClock clock, Labels run) {
        this.metadata = metadata;
        this.clock = clock;
        for (Operation operation : Operation.values()) {
            Labels labels = run.add(MeterNames.OPERATION, operation.label());
            Arrays.stream(CallResult.values())
                    .forEach(it -> histograms.put(
                            new Key(operation, it), new LoadHistogram(labels.add(MeterNames.OUTCOME, it.label()))));
        }
    }

    static CallTimes response(Labels run) {
        String help =
                "Response times of measured calls, from when each should have been sent to its last byte, retries included.";
        return new CallTimes(new MetricMetadata(MeterNames.LOAD_RESPONSE, help), LatencyClock.RESPONSE, run);
    }

    static CallTimes service(Labels run) {
        String help = "Service times of measured attempts, from when each was sent to its last byte.";
        return new CallTimes(new MetricMetadata(MeterNames.LOAD_SERVICE, help), LatencyClock.SERVICE, run);
    }

    void add(IntervalHistograms second) {
        second.series().stream().filter(it -> it.clock() == clock).forEach(it -> add(it, second));
    }

    private void add(Series series, IntervalHistograms second) {
        Key key = new Key(series.operation(), CallResult.of(series.outcome()));
        Objects.requireNonNull(histograms.get(key)).add(second.where(series::equals));
    }

    HistogramSnapshot snapshot() {
        return new HistogramSnapshot(
                metadata,
                histograms.values().stream().map(LoadHistogram::snapshot).toList());
    }
}

package dev.plimsoll.metrics.load;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.run.LiveInjector;
import dev.plimsoll.run.Vitals;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the injector itself is doing; the largest values are those since the present phase began. */
final class InjectorGauges {
    private final Labels run;
    private Optional<LiveInjector> injector = Optional.empty();

    InjectorGauges(Labels run) {
        this.run = run;
    }

    void set(LiveInjector now) {
        injector = Optional.of(now);
    }

    void addTo(MetricSnapshots.Builder page) {
        page.metricSnapshot(lag());
        injector.ifPresent(it -> {
            gauge(page, MeterNames.LOAD_INJECTOR_CPU, "Share of all processors in the last second.", it.cpuShare());
            vitals(page, it.health().vitals());
        });
    }

    private HistogramSnapshot lag() {
        LoadHistogram histogram = new LoadHistogram(run);
        injector.map(LiveInjector::lag).ifPresent((Distribution lag) -> histogram.add(lag));
        return new HistogramSnapshot(
                new MetricMetadata(
                        MeterNames.LOAD_SCHEDULE_LAG, "How much later than intended measured calls were sent."),
                List.of(histogram.snapshot()));
    }

    private void vitals(MetricSnapshots.Builder page, Vitals vitals) {
        gauge(page, MeterNames.LOAD_INJECTOR_GC_PAUSES, "Garbage collections.", (double) vitals.gcPauses());
        gauge(
                page,
                MeterNames.LOAD_INJECTOR_GC_PAUSE_MAX,
                "The longest garbage collection.",
                seconds(vitals.gcPauseMax()));
        gauge(
                page,
                MeterNames.LOAD_INJECTOR_STALL_MAX,
                "The longest time that a thread which serves users, or only keeps time, was held up.",
                seconds(vitals.stallMax()));
        if (vitals.openFilesMax() >= 0) {
            gauge(page, MeterNames.LOAD_INJECTOR_OPEN_FILES_MAX, "The most open files.", (double)
                    vitals.openFilesMax());
            gauge(page, MeterNames.LOAD_INJECTOR_OPEN_FILES_LIMIT, "How many files may be open.", (double)
                    vitals.openFilesLimit());
        }
        gauge(page, MeterNames.LOAD_INJECTOR_HEAP_MAX, "The most heap in use.", (double) vitals.heapMaxBytes());
    }

    private void gauge(MetricSnapshots.Builder page, String name, String help, double value) {
        page.metricSnapshot(new Family(name, help).with(value, run).gauge());
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

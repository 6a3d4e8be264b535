package dev.plimsoll.inquiry;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.latency.TimeSample;
import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Response times of lists by how much there was to list. Thread-safe. */
public final class GrowthRecord implements Inquiry {
    private final Map<Operation, SortedMap<Integer, TimeSample>> times = new EnumMap<>(Operation.class);

    /** A list came, of a user with so many sessions or a session with so many messages. */
    public synchronized void took(Operation operation, int size, Duration response) {
        times.computeIfAbsent(operation, any -> new TreeMap<>())
                .computeIfAbsent(size, any -> new TimeSample())
                .record(response);
    }

    @Override
    public synchronized Findings findings() {
        Findings findings = Findings.none().growth(classes());
        for (Map.Entry<Operation, SortedMap<Integer, TimeSample>> entry : times.entrySet()) {
            List<SizeClass> told = classes(entry.getKey()).stream()
                    .filter(it -> it.median().isPresent())
                    .toList();
            if (!told.isEmpty()) {
                findings = told(told.get(0), told.get(told.size() - 1), findings);
            }
        }
        return times.isEmpty() ? findings.open("nothing was listed, so nothing is known of growth") : findings;
    }

    private List<SizeClass> classes() {
        List<SizeClass> all = new ArrayList<>();
        times.keySet().forEach(it -> all.addAll(classes(it)));
        return all;
    }

    private List<SizeClass> classes(Operation operation) {
        List<SizeClass> classes = new ArrayList<>();
        times.getOrDefault(operation, new TreeMap<>())
                .forEach((size, sample) ->
                        classes.add(new SizeClass(operation, size, sample.count(), sample.estimate(Percentile.P50))));
        return classes;
    }

    private static Findings told(SizeClass least, SizeClass most, Findings findings) {
        String label = least.operation().label();
        return findings.answer(label + ": p50 " + text(least) + " at size " + Figures.count(least.size()) + ", "
                        + text(most) + " at size " + Figures.count(most.size()))
                .evidence(label + "_largest_size", most.size());
    }

    private static String text(SizeClass sizeClass) {
        return sizeClass
                .median()
                .map(PercentileEstimate::value)
                .map(Figures::of)
                .orElse("unknown");
    }
}

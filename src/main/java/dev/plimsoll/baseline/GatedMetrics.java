package dev.plimsoll.baseline;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The metrics that may fail a night; all others inform. Each has its rate of false alarms, and they add up: at most 12,
 * and 8 to 12 serve best.
 */
public record GatedMetrics(Set<Metric> metrics) {
    private static final int MOST = 12;

    public GatedMetrics {
        if (metrics.isEmpty() || metrics.size() > MOST) {
            throw new IllegalArgumentException(
                    "expected 1 to " + MOST + " gated metrics, were " + metrics.size() + ": each adds false alarms");
        }
        metrics = Set.copyOf(metrics);
    }

    /** Median and p95 of what users wait for, and how much came through at all. */
    public static GatedMetrics defaults() {
        return labelled(List.of(
                "list_sessions p50",
                "list_sessions p95",
                "create_session p50",
                "create_session p95",
                "list_messages p50",
                "list_messages p95",
                "send_message p50",
                "send_message p95",
                "all throughput",
                "all error_odds"));
    }

    /** Those of these labels, each such as {@code send_message p95}. */
    public static GatedMetrics labelled(Collection<String> labels) {
        Set<Metric> metrics = new LinkedHashSet<>();
        labels.forEach(label -> metrics.add(Metric.labelled(label)));
        return new GatedMetrics(metrics);
    }

    boolean contains(Metric metric) {
        return metrics.contains(metric);
    }
}

package dev.plimsoll.config;

import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.night.NightPlan;
import java.time.Duration;
import java.util.List;

/**
 * How a night goes, whatever its profile.
 *
 * @param runs how many make the night, whose median counts
 * @param gated the metrics that may fail it
 * @param patience no rerun begins that would make the night longer
 */
public record NightlySettings(int runs, GatedMetrics gated, Duration patience) {
    private static final Kind<String> METRIC =
            Kind.TEXT.named("a metric such as 'send_message p95'").checked(Metric::labelled);

    static NightlySettings read(Section nightly) {
        NightlySettings settings = new NightlySettings(
                nightly.get("runs", countOfRuns()),
                gated(nightly),
                nightly.get("max-duration", Kind.POSITIVE_DURATION));
        nightly.refuseOthers();
        return settings;
    }

    private static Kind<Integer> countOfRuns() {
        return Kind.COUNT
                .named("a whole number from 1 to " + NightPlan.MOST_RUNS)
                .when(it -> it <= NightPlan.MOST_RUNS);
    }

    private static GatedMetrics gated(Section nightly) {
        List<String> labels = nightly.list("gated-metrics", METRIC);
        boolean inRange = !labels.isEmpty() && labels.size() <= GatedMetrics.MOST;
        nightly.require(inRange, "gated-metrics", "1 to " + GatedMetrics.MOST + " metrics: each adds false alarms");
        return inRange && nightly.isSound() ? GatedMetrics.labelled(labels) : GatedMetrics.defaults();
    }
}

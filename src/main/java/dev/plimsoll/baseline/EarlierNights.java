package dev.plimsoll.baseline;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The nights of a series as the gate wants them.
 *
 * @param nights the oldest first
 */
public record EarlierNights(List<NightValues> nights) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    public EarlierNights {
        nights = List.copyOf(nights);
    }

    /** Each metric that any night measured; nights that a person left out are not among them. */
    public List<MetricHistory> histories() {
        Map<Metric, List<PastNight>> byMetric = new TreeMap<>();
        nights.stream()
                .filter(it -> it.night().standing() == Standing.BASELINE)
                .forEach(it -> it.medians()
                        .byMetric()
                        .forEach((metric, value) -> byMetric.computeIfAbsent(metric, none -> new ArrayList<>())
                                .add(new PastNight(label(it.night()), value))));
        return byMetric.entrySet().stream()
                .map(it -> new MetricHistory(it.getKey(), it.getValue()))
                .toList();
    }

    /** When a night was, and of which build: {@code 2026-11-25 02:00 (1.7.2)}, in UTC. */
    public static String label(Night night) {
        return DATE.format(night.started())
                + night.build().map(it -> " (" + it + ")").orElse("");
    }
}

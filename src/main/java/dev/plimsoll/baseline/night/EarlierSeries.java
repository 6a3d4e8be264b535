package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.EarlierNights;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.MetricHistory;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.SeriesOverview;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The nights that tonight can be compared with.
 *
 * @param nights the oldest first
 * @param differences when there are none: what keeps tonight from being compared with the last nights of the same profile
 * @param away why the history could not be asked; empty when it was
 */
public record EarlierSeries(List<NightValues> nights, List<String> differences, Optional<String> away) {
    /** The gate looks at the recent ones, and the pictures at all of these. */
    private static final int MOST = 1_000;

    public EarlierSeries {
        nights = List.copyOf(nights);
        differences = List.copyOf(differences);
    }

    static EarlierSeries of(SeriesKey key, String profile, Supplier<History> history) {
        try {
            List<NightValues> nights = history.get().values(key.text(), MOST);
            return new EarlierSeries(
                    nights, nights.isEmpty() ? differences(key, profile, history.get()) : List.of(), Optional.empty());
        } catch (HistoryAwayException away) {
            return new EarlierSeries(List.of(), List.of(), Optional.of(String.valueOf(away.getMessage())));
        }
    }

    private static List<String> differences(SeriesKey key, String profile, History history) {
        return history.series().stream()
                .filter(it -> it.profile().equals(profile))
                .max(Comparator.comparing(SeriesOverview::last))
                .map(it -> key.whyNotComparable(it.key()))
                .orElse(List.of());
    }

    public List<MetricHistory> histories() {
        return new EarlierNights(nights).histories();
    }
}

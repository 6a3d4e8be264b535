package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.SeriesOverview;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series with its last nights, 1,000 at most.
 *
 * @param nights the oldest first; INVALID ones have no runs
 */
public record SeriesNights(SeriesOverview series, List<NightValues> nights) {
    private static final int MOST = 1_000;

    public SeriesNights {
        nights = List.copyOf(nights);
    }

    /** All of a history, the series with the latest night first. */
    public static List<SeriesNights> all(History history) {
        List<SeriesNights> all = history.series().stream()
                .map(it -> new SeriesNights(it, history.values(it.key().text(), MOST)))
                .collect(Collectors.toList());
        Collections.reverse(all);
        return List.copyOf(all);
    }
}

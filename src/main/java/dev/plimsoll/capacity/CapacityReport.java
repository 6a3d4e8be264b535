package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.List;

/**
 * A search that came to its end.
 *
 * @param trials in the order in which they were run
 * @param took at most the most time of the settings
 */
public record CapacityReport(SearchSettings settings, CapacityAnswer answer, List<JudgedTrial> trials, Duration took) {
    public CapacityReport {
        trials = List.copyOf(trials);
    }
}

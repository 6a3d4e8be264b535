package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A trial, what it shows on its own, and why.
 *
 * @param warmUp cut off its start
 * @param objectives in the order of the search
 * @param why one sentence with its figures
 */
public record JudgedTrial(
        Trial trial, LoadClass loadClass, Duration warmUp, List<JudgedObjective> objectives, String why) {
    public JudgedTrial {
        objectives = List.copyOf(objectives);
    }

    /** The objective that came nearest to being missed, or was missed most; empty where nothing was measured. */
    public Optional<JudgedObjective> limiting() {
        return objectives.stream().max(Comparator.comparingDouble(JudgedObjective::severity));
    }
}

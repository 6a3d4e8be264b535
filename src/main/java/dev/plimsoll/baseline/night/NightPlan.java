package dev.plimsoll.baseline.night;

import dev.plimsoll.slo.Objectives;
import java.time.Duration;
import java.util.Optional;

/**
 * A night as it was asked for.
 *
 * @param id sortable by time, such as a run's
 * @param profile the load profile of each of its runs
 * @param build of the service, as whoever started the night named it
 * @param runs how many runs make the night, whose median counts
 * @param patience no rerun begins that would make the night longer than this
 */
public record NightPlan(
        String id, String profile, Optional<String> build, int runs, Objectives objectives, Duration patience) {
    /** More take longer than a night is worth. */
    public static final int MOST_RUNS = 20;

    public NightPlan {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("a night has 1 to " + MOST_RUNS + " runs, asked were " + runs);
        }
    }
}

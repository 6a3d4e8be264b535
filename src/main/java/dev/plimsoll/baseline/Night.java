package dev.plimsoll.baseline;

import dev.plimsoll.slo.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A night as the history lists it: runs that were carried out and judged together. A run that was imported by itself is a
 * night of its own.
 *
 * @param id sortable by time, such as a run's
 * @param profile the load profile it ran, for people: the series key tells whether nights can be compared
 * @param series {@link SeriesKey#text()}
 * @param build of the service, as whoever started the night named it
 * @param label what a person noted about it
 * @param started to the millisecond, as {@code ended}
 */
public record Night(
        String id,
        String profile,
        String series,
        Instant started,
        Instant ended,
        Optional<String> build,
        Verdict verdict,
        Standing standing,
        Optional<String> label) {
    public Night {
        if (id.isBlank() || id.matches(".*[/\\\\].*")) {
            throw new IllegalArgumentException("the id of a night must be the name of a file, was '" + id + "'");
        }
        started = started.truncatedTo(ChronoUnit.MILLIS);
        ended = ended.truncatedTo(ChronoUnit.MILLIS);
        if (ended.isBefore(started)) {
            throw new IllegalArgumentException("night " + id + " ended at " + ended + ", before it started at "
                    + started + ": was the clock set back meanwhile?");
        }
    }
}

package dev.plimsoll.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nights so far. Several processes may read and write at the same time: a night is kept in one piece, and nothing is
 * kept twice. Each method may throw {@link HistoryAwayException} when the history cannot be reached now, and
 * {@link HistoryException} when it cannot be used at all. Safe for use by several threads.
 */
public interface History {
    /** Keeps a night; what is there of it already stays as it is, so that keeping it again does no harm. */
    Kept keep(NightRecord night);

    /** The series that there are, the one with the latest night last. */
    List<SeriesOverview> series();

    /** All nights of all series, the oldest first. */
    List<Night> nights();

    /**
     * What the last nights of a series measured, the oldest first; a night that was INVALID has no runs.
     *
     * @param series {@link SeriesKey#text()}
     * @param last how many nights at most
     */
    List<NightValues> values(String series, int last);

    /** Everything about one night. */
    Optional<NightRecord> night(String id);

    /** The ids of all runs. */
    Set<String> runIds();

    /** When the latest night of all ended: no clock that is right says less. */
    Optional<Instant> latestEnd();

    /**
     * Notes something about a night.
     *
     * @param label takes the place of the one before; empty takes it away
     * @return false when there is no such night
     */
    boolean label(String nightId, Optional<String> label);

    /**
     * Takes a night out of the baseline, or back into it.
     *
     * @return false when there is no such night
     */
    boolean stand(String nightId, Standing standing);

    /**
     * Forgets one night with its runs.
     *
     * @return false when there is no such night
     */
    boolean forget(String nightId);

    /** The nights that such a pruning takes, the oldest first. */
    List<Night> prunable(Retention retention);

    /** Forgets what is too old, and gives the room back; how many nights that were. */
    int prune(Retention retention);
}

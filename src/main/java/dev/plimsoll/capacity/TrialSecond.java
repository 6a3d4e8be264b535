package dev.plimsoll.capacity;

import dev.plimsoll.latency.ShareSeries;
import java.util.List;

/**
 * One second of a trial, counted in calls, not visits.
 *
 * @param arrivals calls begun, from their intended start
 * @param completions calls ended, however they ended
 * @param inFlight calls under way, on average over the second
 * @param responseSeconds of the completed calls, summed, from their intended starts
 * @param refused completed calls that a rate limiter answered (429)
 * @param objectives for each objective of the search, in its order: how many of the calls it is about, completed and not
 *     refused, were over its limit or failed
 */
public record TrialSecond(
        long arrivals,
        long completions,
        double inFlight,
        double responseSeconds,
        long refused,
        List<ShareSeries.Batch> objectives) {
    public TrialSecond {
        objectives = List.copyOf(objectives);
    }
}

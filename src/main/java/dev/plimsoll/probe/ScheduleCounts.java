package dev.plimsoll.probe;

/**
 * What became of all scheduled instants since the start. While nothing runs, {@code runs + missed == scheduled}.
 *
 * @param scheduled instants that have come
 * @param runs that ended
 * @param missed instants without a run
 */
public record ScheduleCounts(long scheduled, long runs, long missed) {}

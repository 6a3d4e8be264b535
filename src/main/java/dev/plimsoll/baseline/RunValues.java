package dev.plimsoll.baseline;

/**
 * What a run of the history measured, without its documents and histograms.
 *
 * @param round 0 for the planned runs of a night, 1 and 2 for its reruns
 */
public record RunValues(String runId, int round, MetricValues values) {}

package dev.plimsoll.baseline;

import dev.plimsoll.slo.Judgement;

/**
 * The night to be judged.
 *
 * @param values the medians of its runs
 * @param objectives what was found of its runs by themselves: their objectives, and whether they were valid
 */
public record Tonight(String label, MetricValues values, Judgement objectives) {}

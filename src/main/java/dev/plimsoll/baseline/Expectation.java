package dev.plimsoll.baseline;

/**
 * What the earlier nights let expect of tonight, in the metric's own unit.
 *
 * @param baseline their median
 * @param low what lies beyond, on the side that is worse, is a suspect, and on the other an improvement
 * @param high likewise
 * @param smallestVisibleStep the smallest change for the worse that takes a typical night out of the band: 0.08 is 8 %
 * @param nights how many nights it rests on: those since {@code since}
 */
public record Expectation(
        double baseline, double low, double high, double smallestVisibleStep, int nights, String since) {}

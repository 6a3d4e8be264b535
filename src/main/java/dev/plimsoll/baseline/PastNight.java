package dev.plimsoll.baseline;

/**
 * What an earlier night measured of one metric.
 *
 * @param label names the night to people: its date, or the version that it measured
 */
public record PastNight(String label, double value) {}

package dev.plimsoll.slo;

/** The two ends between which the true figure lies with 95 % confidence. */
public record Interval(double low, double high) {}

package dev.plimsoll.baseline;

import java.util.List;

/** Finds the nights at which the level of a metric changed for good. */
public final class ChangePoints {
    private ChangePoints() {}

    /** The oldest first. */
    public static List<ChangePoint> of(MetricHistory history) {
        return List.of();
    }
}

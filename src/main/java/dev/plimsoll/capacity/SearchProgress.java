package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * How far a search has come.
 *
 * @param spent including all drains
 * @param left an estimate; never more than the most time leaves
 */
public record SearchProgress(SearchPhase phase, Bounds bounds, Duration spent, Duration left) {}

package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds held against one more trial each.
 *
 * @param below at {@link #BELOW} times the lower bound: kept its objectives
 * @param above at {@link #ABOVE} times the upper bound, but never more than the ceiling: missed one
 * @param recovered how long after that the target was as before; empty when it was not in time
 */
public record Confirmation(JudgedTrial below, JudgedTrial above, Optional<Duration> recovered) {
    public static final double BELOW = 0.95;
    public static final double ABOVE = 1.15;
}

package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds held against one more trial each.
 *
 * @param below at {@link #BELOW} times the lower bound: no objective was shown to be missed
 * @param above at {@link #ABOVE} times the upper bound, but never above the ceiling: missed one; where a rate limiter
 *     lies above the capacity, the trial just below that
 * @param recovered how long after that the target was as before; empty when it was not in time
 */
public record Confirmation(JudgedTrial below, JudgedTrial above, Optional<Duration> recovered) {
    public static final double BELOW = 0.95;
    public static final double ABOVE = 1.15;
}

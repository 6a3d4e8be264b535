package dev.plimsoll.capacity;

import java.time.Duration;

/**
 * How long trials are.
 *
 * @param bracket of those that only find where to search
 * @param trial of those that may become a bound
 * @param confirmBelow of the one that confirms the lower bound
 * @param confirmAbove of the one that confirms the upper bound
 * @param drain after each
 * @param repeats at most so many trials at one load
 * @param fewestLooks as so many independent looks at the calls in flight the trials at a lower bound must tell: with fewer,
 *     a busy time that is rare but long may just not have come
 */
public record TrialLengths(
        Duration bracket,
        Duration trial,
        Duration confirmBelow,
        Duration confirmAbove,
        DrainTimes drain,
        int repeats,
        int fewestLooks) {
    /** For a search of an hour. */
    public static TrialLengths full() {
        return new TrialLengths(
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                new DrainTimes(Duration.ofSeconds(10), Duration.ofMinutes(1)),
                8,
                80);
    }

    /** For a search of ten minutes. */
    public static TrialLengths quick() {
        return new TrialLengths(
                Duration.ofSeconds(6),
                Duration.ofSeconds(80),
                Duration.ofSeconds(80),
                Duration.ofSeconds(20),
                new DrainTimes(Duration.ofSeconds(3), Duration.ofSeconds(20)),
                4,
                40);
    }
}

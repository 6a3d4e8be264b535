package dev.plimsoll.run;

import java.time.Duration;

/**
 * How hard a clean-up tries.
 *
 * @param concurrency exchanges at once
 * @param total after it no exchange begins; one under way may still end
 * @param pause between two rounds over what is left
 */
public record CleanupLimits(int concurrency, int rounds, Duration pause, Duration total) {
    public CleanupLimits {
        if (concurrency < 1 || rounds < 1) {
            throw new IllegalArgumentException(
                    "clean-up needs at least one round of one exchange, was " + rounds + " of " + concurrency);
        }
    }

    /** Eight at once, three rounds a second apart. */
    public static CleanupLimits within(Duration total) {
        return new CleanupLimits(8, 3, Duration.ofSeconds(1), total);
    }
}

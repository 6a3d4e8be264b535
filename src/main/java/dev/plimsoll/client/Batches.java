package dev.plimsoll.client;

import java.time.Duration;

/**
 * How deletions go when they go together.
 *
 * @param size how many are under way before the next wait
 * @param gap between the end of one batch and the start of the next
 * @param collect how many sessions a user lets pile up before tidying
 */
public record Batches(int size, Duration gap, int collect) {
    public Batches {
        if (size < 1 || collect < 1) {
            throw new IllegalArgumentException("a batch must hold at least 1, was " + size + " of " + collect);
        }
        if (gap.isNegative()) {
            throw new IllegalArgumentException("the gap between batches must not be negative, was " + gap);
        }
    }

    /** 5 at a time, 100 ms apart, as the API integration guide has it; how many pile up is an assumption. */
    public static Batches guide() {
        return new Batches(5, Duration.ofMillis(100), 10);
    }
}

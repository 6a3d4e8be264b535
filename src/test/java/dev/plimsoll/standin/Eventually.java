package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what must come about. */
final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private Eventually() {}

    static <T> void becomes(T expected, Supplier<T> actual) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(actual.get()).isEqualTo(expected);
    }
}

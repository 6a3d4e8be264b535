package dev.plimsoll.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come about, for as long as any machine may need. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Patience() {}

    /** Fails with the other words when it never comes about. */
    public static void until(BooleanSupplier holds, Supplier<String> otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + LIMIT.toSeconds() + " s: " + otherwise.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}

package dev.plimsoll.probe;

import java.time.Duration;

/** Waits between attempts. Thread-safe. */
public interface Sleeper extends AutoCloseable {
    /** Waits so long; false when it was woken before. */
    boolean sleep(Duration time);

    /** Wakes whoever sleeps, and whoever will. */
    @Override
    void close();

    /** One that takes real time. */
    static Sleeper real() {
        return new LatchSleeper();
    }
}

package dev.plimsoll.run;

import java.time.Duration;

/** Pauses as Gatling keeps them: in milliseconds, here rounded up, so that nobody is early. */
final class Pauses {
    private static final long MILLI = 1_000_000;

    private Pauses() {}

    static Duration inWholeMillis(long nanos) {
        return Duration.ofMillis(Math.floorDiv(nanos + MILLI - 1, MILLI));
    }
}

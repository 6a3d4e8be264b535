package dev.plimsoll.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How a target did when it was left alone after a trial.
 *
 * @param after so long it was as before; empty when it was not in time
 * @param answers of single calls meanwhile
 */
record Recovery(Optional<Duration> after, int answers, int calls) {
    static final Recovery NOT_WATCHED = new Recovery(Optional.empty(), 0, 0);

    /** Nothing that was asked was answered. */
    boolean isGone() {
        return calls > 0 && answers == 0;
    }
}

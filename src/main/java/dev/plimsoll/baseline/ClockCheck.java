package dev.plimsoll.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells a clock that went backwards by the history: tonight cannot begin before an earlier night ended. */
public final class ClockCheck {
    /** By how much the clocks of several machines may differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private ClockCheck() {}

    /** What is wrong with a clock that says it is now; empty when nothing is. */
    public static Optional<String> problem(Instant now, History history) {
        return history.latestEnd()
                .filter(end -> now.plus(TOLERANCE).isBefore(end))
                .map(end -> "the clock went backwards, or was wrong before: it says " + now
                        + ", and the history holds a night that ended at " + end
                        + "; set it right, or take that night out with 'plimsoll history prune NIGHT'");
    }
}

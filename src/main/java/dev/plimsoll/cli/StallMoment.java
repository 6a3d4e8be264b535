package dev.plimsoll.cli;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;

/** When a demonstrated stall comes, some way into the measured time. */
final class StallMoment {
    private static final double SHARE = 0.4;

    private final Duration after;
    private boolean passed;

    private StallMoment(Duration after) {
        this.after = after;
    }

    /** Of a run as long as that: early enough that what the stall held up can be made up for before the end. */
    static StallMoment of(Duration measured) {
        return new StallMoment(Duration.ofSeconds((long) Math.ceil(measured.toMillis() / 1000.0 * SHARE)));
    }

    /** From the start of the measured time; in whole seconds, since a run is looked at once a second. */
    Duration after() {
        return after;
    }

    /** True once, when the moment has come. */
    boolean comesWith(RunProgress progress) {
        boolean now = !passed
                && progress.phase() == Phase.MEASURED
                && progress.elapsed().compareTo(after) >= 0;
        passed |= now;
        return now;
    }

    boolean isPassed() {
        return passed;
    }
}

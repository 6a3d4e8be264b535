package dev.plimsoll.cli;

import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;

/** When a demonstrated stall comes, and how long it lasts. */
final class StallMoment {
    static final Duration AFTER = Duration.ofSeconds(15);
    static final Duration LENGTH = Duration.ofSeconds(2);

    private boolean passed;

    /** True once, when the moment has come. */
    boolean comesWith(RunProgress progress) {
        boolean now = !passed
                && progress.phase() == Phase.MEASURED
                && progress.elapsed().compareTo(AFTER) >= 0;
        passed |= now;
        return now;
    }

    boolean isPassed() {
        return passed;
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.config.Durations;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.RunProgress;
import java.time.Duration;
import java.util.Optional;

/** Says once, when no visit starts any more, how many are on their way and what they are given. */
final class DrainNote {
    private final Duration measured;
    private final Duration drain;
    private boolean said;

    DrainNote(Duration measured, Duration drain) {
        this.measured = measured;
        this.drain = drain;
    }

    Optional<String> after(RunProgress progress) {
        boolean over = progress.phase() == Phase.MEASURED && progress.left().isZero();
        if (said || !over || progress.users() == 0) {
            return Optional.empty();
        }
        said = true;
        String visits = progress.users() == 1 ? "1 visit" : progress.users() + " visits";
        return Optional.of(Durations.text(measured) + " are over, no visit starts any more; " + visits + " on the way "
                + (drain.isZero() ? "end now" : "may take " + Durations.text(drain) + " to finish"));
    }
}

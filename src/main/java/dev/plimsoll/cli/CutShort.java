package dev.plimsoll.cli;

import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Reason;
import java.time.Instant;
import java.util.Optional;

/** Remembers why a run ended ahead of its time, when it did. */
final class CutShort implements RunObserver {
    private Optional<Reason> reason = Optional.empty();

    Optional<Reason> reason() {
        return reason;
    }

    @Override
    public void entered(Stage stage, Instant when) {}

    @Override
    public void passed(LiveSecond second) {}

    @Override
    public void cutShort(Reason why, Instant when) {
        reason = Optional.of(why);
    }
}

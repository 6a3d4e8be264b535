package dev.plimsoll.cli;

import dev.plimsoll.baseline.ClockCheck;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A history that is opened when it can be reached, and is asked again later when it cannot. */
final class OpenedHistory implements Supplier<History> {
    private final Supplier<History> opening;
    private Optional<History> open = Optional.empty();

    OpenedHistory(Supplier<History> opening) {
        this.opening = opening;
    }

    /** @throws HistoryAwayException while it cannot be reached */
    @Override
    public History get() {
        History history = open.orElseGet(opening);
        open = Optional.of(history);
        return history;
    }

    /**
     * Looks at it before anything is measured.
     *
     * @return why it cannot be reached; empty when it can
     * @throws UserMistake when the clock cannot be right
     */
    Optional<String> problem(Instant now) {
        try {
            ClockCheck.problem(now, get()).ifPresent(clock -> {
                throw new UserMistake(clock);
            });
            return Optional.empty();
        } catch (HistoryAwayException away) {
            return Optional.of(String.valueOf(away.getMessage()));
        }
    }
}

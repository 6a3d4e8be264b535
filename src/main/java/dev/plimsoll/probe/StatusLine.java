package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One check on the board.
 *
 * @param next when it will run next, as far as that is known
 */
public record StatusLine(CheckSettings settings, StatusHistory history, Optional<Instant> next) {
    private static final int SILENT_INTERVALS = 3;

    static StatusLine of(CheckSettings settings, StatusHistory history) {
        return new StatusLine(settings, history, Optional.empty());
    }

    public CheckId id() {
        return settings.id();
    }

    /** How it stands at this moment; what no run has confirmed for three intervals is not known any more. */
    public Optional<StatusSpell> spell(Instant now) {
        return history.spell().map(it -> it.readAt(now, patience()));
    }

    public BoardState state(Instant now) {
        return spell(now).map(StatusSpell::state).orElse(BoardState.UNKNOWN);
    }

    StatusLine nextAt(Optional<Instant> instant) {
        return new StatusLine(settings, history, instant);
    }

    StatusLine remembering(StatusHistory other) {
        return new StatusLine(settings, other, next);
    }

    /** After a run; one that was inconclusive leaves the state as it was. */
    StatusLine after(CheckRun run, HistoryRun kept) {
        Instant at = run.scheduled();
        StatusHistory longer = history.with(kept).judged(run.auth(), at);
        return remembering(stateOf(run)
                .map(state -> longer.standing(StatusSpell.after(spell(at), state, at)))
                .orElse(longer));
    }

    private Optional<BoardState> stateOf(CheckRun run) {
        return switch (run.outcome()) {
            case SUCCESS -> Optional.of(isSlow(run) ? BoardState.DEGRADED : BoardState.UP);
            case RECOVERED -> Optional.of(BoardState.DEGRADED);
            case FAILURE -> Optional.of(BoardState.DOWN);
            case INCONCLUSIVE -> Optional.empty();
        };
    }

    private boolean isSlow(CheckRun run) {
        Duration promised = settings.objective().latency();
        return run.steps().stream()
                .filter(step -> !step.name().isCleanup())
                .map(step -> step.attempts().get(0).sighting().exchange().elapsed())
                .anyMatch(elapsed -> elapsed.compareTo(promised) > 0);
    }

    private Duration patience() {
        return settings.interval()
                .multipliedBy(SILENT_INTERVALS)
                .plus(settings.limits().run());
    }
}

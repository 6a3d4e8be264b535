package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a check stood one way.
 *
 * @param since its first run
 * @param confirmed the latest run that said so
 */
public record StatusSpell(BoardState state, Instant since, Instant confirmed) {
    /** What a run makes of the spell before it: the same one, longer, or a new one. */
    static StatusSpell after(Optional<StatusSpell> before, BoardState state, Instant at) {
        Instant since =
                before.filter(it -> it.state == state).map(it -> it.since).orElse(at);
        return new StatusSpell(state, since, at);
    }

    /** As it must be read later: what nothing has confirmed for so long is no longer known. */
    StatusSpell readAt(Instant now, Duration patience) {
        return confirmed.plus(patience).isBefore(now)
                ? new StatusSpell(BoardState.UNKNOWN, confirmed, confirmed)
                : this;
    }
}

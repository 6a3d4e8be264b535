package dev.plimsoll.probe;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is remembered of a check, and survives a restart. Unchanging and of bounded size: each run makes the next.
 *
 * @param spell empty before the first run that said anything
 * @param verdict of a key check; empty until one is known
 */
public record StatusHistory(
        CheckId id, Optional<StatusSpell> spell, Optional<StatusVerdict> verdict, HistoryBand band, HistoryRuns runs) {
    public static StatusHistory none(CheckId id) {
        return new StatusHistory(id, Optional.empty(), Optional.empty(), HistoryBand.none(), HistoryRuns.none());
    }

    StatusHistory with(HistoryRun run) {
        return new StatusHistory(
                id, spell, verdict, band.with(run.scheduled(), cell -> cell.with(run)), runs.with(run));
    }

    StatusHistory withMissed(Instant at, UnaryOperator<HistoryCell> missed) {
        return new StatusHistory(id, spell, verdict, band.with(at, missed), runs);
    }

    StatusHistory standing(StatusSpell next) {
        return new StatusHistory(id, Optional.of(next), verdict, band, runs);
    }

    /** A run that learned nothing never flips what is known. */
    StatusHistory judged(Optional<AuthVerdict> said, Instant at) {
        Optional<StatusVerdict> next =
                said.filter(it -> it != AuthVerdict.UNKNOWN).map(it -> new StatusVerdict(it, at));
        return new StatusHistory(id, spell, next.or(() -> verdict), band, runs);
    }
}

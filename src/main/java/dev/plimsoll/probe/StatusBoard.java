package dev.plimsoll.probe;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps how each check stands and what it did in the last 24 hours. Thread-safe; what it takes up depends on the number
 * of checks, never on how long they have been running.
 */
public final class StatusBoard implements ProbeListener {
    private final InstantSource clock;
    private final UnaryOperator<String> redaction;
    private final Map<CheckId, StatusLine> lines = new LinkedHashMap<>();
    private final Map<CheckId, StatusHistory> remembered = new HashMap<>();

    /**
     * A board with nothing on it.
     *
     * @param redaction takes secrets out of what a service said, before it is kept
     */
    public StatusBoard(InstantSource clock, UnaryOperator<String> redaction) {
        this.clock = clock;
        this.redaction = redaction;
    }

    /** What an earlier process knew, for checks that are added from now on; of others it is forgotten. */
    public synchronized void remember(Collection<StatusHistory> histories) {
        histories.forEach(history -> remembered.put(history.id(), history));
    }

    /** What a later process should know. */
    public synchronized List<StatusHistory> histories() {
        return lines.values().stream().map(StatusLine::history).toList();
    }

    /**
     * As it is now.
     *
     * @param nextRuns when each check will run next
     */
    public synchronized StatusView view(Map<CheckId, Instant> nextRuns) {
        List<StatusLine> complete = lines.values().stream()
                .map(line -> line.nextAt(Optional.ofNullable(nextRuns.get(line.id()))))
                .toList();
        return new StatusView(clock.instant(), complete);
    }

    @Override
    public synchronized void added(CheckSettings check) {
        StatusHistory known = Optional.ofNullable(lines.get(check.id()))
                .map(StatusLine::history)
                .or(() -> Optional.ofNullable(remembered.remove(check.id())))
                .orElseGet(() -> StatusHistory.none(check.id()));
        lines.put(check.id(), StatusLine.of(check, known));
    }

    @Override
    public synchronized void removed(CheckId check) {
        lines.remove(check);
    }

    @Override
    public void finished(CheckRun run) {
        HistoryRun kept = HistoryRun.of(run, redaction);
        update(run.id(), line -> line.after(run, kept));
    }

    @Override
    public void missed(CheckId check, MissedReason reason, long runs) {
        update(
                check,
                line -> line.remembering(
                        line.history().withMissed(clock.instant(), cell -> cell.withMissed(reason, runs))));
    }

    /** A run may end just after its check was removed, and then there is nothing left to say. */
    private synchronized void update(CheckId check, UnaryOperator<StatusLine> change) {
        lines.computeIfPresent(check, (id, line) -> change.apply(line));
    }
}

package dev.plimsoll.probe;

import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A quarter of an hour of a check.
 *
 * @param start a full quarter of an hour, UTC
 * @param outcomes how many runs ended how; outcomes that did not occur are absent
 * @param missed likewise, runs that did not take place
 * @param times how long the runs took from their scheduled instants, failed ones too
 */
public record HistoryCell(
        Instant start, Map<Outcome, Long> outcomes, Map<MissedReason, Long> missed, HistoryTimes times) {
    public static final Duration WIDTH = Duration.ofMinutes(15);

    public HistoryCell {
        if (start.getEpochSecond() % WIDTH.toSeconds() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("expected the start of a quarter of an hour, was " + start);
        }
        outcomes = Map.copyOf(outcomes);
        missed = Map.copyOf(missed);
    }

    /** The one around an instant, with nothing in it yet. */
    static HistoryCell around(Instant instant) {
        return new HistoryCell(startOf(instant), Map.of(), Map.of(), HistoryTimes.none());
    }

    static Instant startOf(Instant instant) {
        long seconds = instant.getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, WIDTH.toSeconds()));
    }

    HistoryCell with(HistoryRun run) {
        return new HistoryCell(start, plus(outcomes, run.outcome(), 1), missed, times.with(run.duration()));
    }

    HistoryCell withMissed(MissedReason reason, long runs) {
        return new HistoryCell(start, outcomes, plus(missed, reason, runs), times);
    }

    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long runs() {
        return sum(outcomes);
    }

    public long missedRuns() {
        return sum(missed);
    }

    private static <K> Map<K, Long> plus(Map<K, Long> counts, K key, long more) {
        Map<K, Long> sum = new HashMap<>(counts);
        sum.merge(key, more, Long::sum);
        return sum;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The last 24 hours of a check, by quarters of an hour.
 *
 * @param cells the quarters in which anything was, in their order
 */
public record HistoryBand(List<HistoryCell> cells) {
    public static final int CELLS = 96;
    private static final Duration HOUR = Duration.ofHours(1);

    public HistoryBand {
        cells = List.copyOf(cells);
    }

    public static HistoryBand none() {
        return new HistoryBand(List.of());
    }

    /** With one quarter changed; those that are a day older than the latest are dropped. */
    HistoryBand with(Instant at, UnaryOperator<HistoryCell> change) {
        NavigableMap<Instant, HistoryCell> byStart = new TreeMap<>();
        cells.forEach(cell -> byStart.put(cell.start(), cell));
        HistoryCell before = byStart.getOrDefault(HistoryCell.startOf(at), HistoryCell.around(at));
        byStart.put(before.start(), change.apply(before));
        Instant first = byStart.lastKey().minus(HistoryCell.WIDTH.multipliedBy(CELLS - 1));
        return new HistoryBand(List.copyOf(byStart.tailMap(first, true).values()));
    }

    /** Ninety-six quarters up to the one of this moment, those without a run as well. */
    public List<HistoryCell> day(Instant now) {
        NavigableMap<Instant, HistoryCell> byStart = new TreeMap<>();
        cells.forEach(cell -> byStart.put(cell.start(), cell));
        Instant last = HistoryCell.startOf(now);
        return Stream.iterate(last.minus(HistoryCell.WIDTH.multipliedBy(CELLS - 1)), it -> it.plus(HistoryCell.WIDTH))
                .limit(CELLS)
                .map(start -> byStart.getOrDefault(start, HistoryCell.around(start)))
                .toList();
    }

    /** How long runs took in the last hour, and in what its first quarter had before that. */
    public HistoryTimes hourTimes(Instant now) {
        Instant first = HistoryCell.startOf(now.minus(HOUR));
        return times(cells.stream().filter(cell -> !cell.start().isBefore(first)));
    }

    public HistoryTimes dayTimes(Instant now) {
        return times(day(now).stream());
    }

    private static HistoryTimes times(Stream<HistoryCell> cells) {
        return cells.map(HistoryCell::times).reduce(HistoryTimes.none(), HistoryTimes::plus);
    }
}

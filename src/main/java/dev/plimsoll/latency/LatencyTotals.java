package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * All times of a run, merged from its intervals, and coarsely in the batches that tell how far calls depend on each other;
 * the same size for a thousand calls as for a billion, and for a minute as for a day. Thread-safe.
 */
public final class LatencyTotals {
    private final Map<Series, Histogram> histograms = new LinkedHashMap<>();
    private final Batches<Series> batches = new Batches<>();

    /** Adds the interval that follows those before. */
    public synchronized void add(IntervalHistograms interval) {
        interval.histograms()
                .forEach((series, histogram) -> histograms
                        .computeIfAbsent(series, it -> HistogramRange.empty())
                        .add(histogram));
        batches.add(interval.histograms());
    }

    /** The times of all chosen series together, as they are now. */
    public synchronized Distribution where(Predicate<Series> chosen) {
        return Distribution.of(HistogramRange.sum(histograms, chosen), batches.where(chosen));
    }

    /** The times of all calls of these operations, by one of the two clocks. */
    public Distribution on(LatencyClock clock, Set<Operation> operations) {
        return where(it -> it.clock() == clock && operations.contains(it.operation()));
    }

    /** How many calls of these operations failed, batch by batch of the run. */
    public ShareSeries failures(Set<Operation> operations) {
        return share(
                it -> it.outcome() == Outcome.FAILURE,
                it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    /** Each series that has any times, compressed. */
    public synchronized List<CompressedHistogram> compressed() {
        return histograms.entrySet().stream()
                .map(it -> CompressedHistogram.of(it.getKey(), it.getValue()))
                .toList();
    }

    /** How many calls of some series there are among those of others, batch by batch of the run. */
    public synchronized ShareSeries share(Predicate<Series> counted, Predicate<Series> among) {
        List<SparseCounts> parts = batches.where(among.and(counted));
        List<SparseCounts> wholes = batches.where(among);
        return new ShareSeries(IntStream.range(0, wholes.size())
                .mapToObj(i -> new ShareSeries.Batch(
                        parts.get(i).total(), wholes.get(i).total()))
                .toList());
    }

    /**
     * The totals of a run from its {@code latency.hlog}: the very same, bucket by bucket. Of a run that was killed, the
     * line it was writing is missing.
     */
    public static LatencyTotals fromLog(Path file) throws IOException {
        return fromLogs(List.of(file));
    }

    /** The totals of runs that followed each other, as if they had been one. */
    public static LatencyTotals fromLogs(List<Path> files) throws IOException {
        LatencyTotals totals = new LatencyTotals();
        for (Path file : files) {
            try (IntervalLog log = IntervalLog.open(file)) {
                for (Optional<IntervalHistograms> next = log.next(); next.isPresent(); next = log.next()) {
                    totals.add(next.get());
                }
            }
        }
        return totals;
    }
}

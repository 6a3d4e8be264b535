package dev.plimsoll.latency;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The response times of one of two runs that go on together, to 0.1 %, in batches that are the same stretches of time for
 * both. Takes the same room for a minute as for a day. Thread-safe.
 */
public final class TimesByBatch {
    /** Enough for Student's t to be near its least; more would only make each of them smaller. */
    private static final int MOST = 60;

    private final long seconds;
    private final int batches;
    private final Map<Series, Map<Long, int[]>> counts = new LinkedHashMap<>();
    private long added;

    /** @param measured for how long visits arrive; what ends later belongs to the last batch */
    public TimesByBatch(Duration measured) {
        this.seconds = Math.max(1, measured.plusNanos(999_999_999).toSeconds());
        this.batches = (int) Math.min(MOST, seconds);
    }

    /** Adds the second that follows those before, also when it is empty. */
    public synchronized void add(IntervalHistograms second) {
        int batch = (int) Math.min(batches - 1, added * batches / seconds);
        added++;
        second.histograms().forEach((series, histogram) -> {
            if (series.clock() == LatencyClock.RESPONSE) {
                add(counts.computeIfAbsent(series, it -> new TreeMap<>()), histogram, batch);
            }
        });
    }

    private void add(Map<Long, int[]> rows, Histogram histogram, int batch) {
        for (HistogramIterationValue each : histogram.recordedValues()) {
            long nanos = histogram.medianEquivalentValue(each.getValueIteratedTo());
            rows.computeIfAbsent(nanos, it -> new int[batches])[batch] += (int) each.getCountAtValueIteratedTo();
        }
    }

    int batches() {
        return batches;
    }

    /** The chosen series together. */
    synchronized BatchTable where(Predicate<Series> chosen) {
        SortedMap<Long, int[]> together = new TreeMap<>();
        counts.entrySet().stream()
                .filter(it -> chosen.test(it.getKey()))
                .forEach(it -> it.getValue().forEach((nanos, row) -> plus(together, nanos, row)));
        return new BatchTable(together, batches);
    }

    private void plus(Map<Long, int[]> rows, long nanos, int[] row) {
        int[] sum = rows.computeIfAbsent(nanos, it -> new int[batches]);
        for (int batch = 0; batch < batches; batch++) {
            sum[batch] += row[batch];
        }
    }
}

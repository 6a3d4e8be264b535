package dev.plimsoll.latency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** All times of a run, merged from its intervals; the same size for a thousand calls as for a billion. Thread-safe. */
public final class LatencyTotals {
    private final Map<Series, Histogram> histograms = new LinkedHashMap<>();

    public synchronized void add(IntervalHistograms interval) {
        interval.histograms().forEach(this::add);
    }

    synchronized void add(Series series, Histogram histogram) {
        histograms.computeIfAbsent(series, it -> HistogramRange.empty()).add(histogram);
    }

    /** The times of all chosen series together, as they are now. */
    public synchronized Distribution where(Predicate<Series> chosen) {
        return Distribution.of(HistogramRange.sum(histograms, chosen));
    }

    /**
     * The totals of a run from its {@code latency.hlog}: the very same, bucket by bucket. Of a run that was killed, the
     * line it was writing is missing.
     */
    public static LatencyTotals fromLog(Path log) throws IOException {
        LatencyTotals totals = new LatencyTotals();
        try (InputStream bytes = Files.newInputStream(log);
                HistogramLogReader reader = new HistogramLogReader(bytes)) {
            while (reader.hasNext() && reader.nextIntervalHistogram() instanceof Histogram histogram) {
                totals.add(seriesOf(histogram, log), histogram);
            }
        } catch (NoSuchElementException halfLine) {
            return totals;
        }
        return totals;
    }

    private static Series seriesOf(Histogram histogram, Path log) throws IOException {
        String tag = Optional.ofNullable(histogram.getTag()).orElse("");
        return Series.tagged(tag)
                .orElseThrow(() -> new IOException(
                        log + ": expected tags such as smart_chat|success|response, was '" + tag + "'"));
    }
}

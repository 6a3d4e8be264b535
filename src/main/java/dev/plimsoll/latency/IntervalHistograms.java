package dev.plimsoll.latency;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/** The times of the calls that ended within one interval, a histogram for each series that had any. */
public final class IntervalHistograms {
    private final Instant start;
    private final Instant end;
    private final Map<Series, Histogram> histograms;

    IntervalHistograms(Instant start, Instant end, Map<Series, Histogram> histograms) {
        this.start = start;
        this.end = end;
        this.histograms = histograms;
    }

    public Instant start() {
        return start;
    }

    public Instant end() {
        return end;
    }

    public Set<Series> series() {
        return Collections.unmodifiableSet(histograms.keySet());
    }

    /** The times of all chosen series together. */
    public Distribution where(Predicate<Series> chosen) {
        return Distribution.of(HistogramRange.sum(histograms, chosen));
    }

    Map<Series, Histogram> histograms() {
        return histograms;
    }
}

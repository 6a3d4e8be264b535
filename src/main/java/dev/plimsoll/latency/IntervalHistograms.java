package dev.plimsoll.latency;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** An interval in which no call ended. */
    public static IntervalHistograms none(Instant start, Instant end) {
        return new IntervalHistograms(start, end, Map.of());
    }

    /** With the calls of another, as long as this one. */
    IntervalHistograms plus(IntervalHistograms other) {
        Map<Series, Histogram> both = new LinkedHashMap<>(histograms);
        other.histograms.forEach((series, histogram) ->
                both.merge(series, histogram, (one, two) -> HistogramRange.sum(List.of(one, two))));
        return new IntervalHistograms(start, end, both);
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

package dev.plimsoll.latency;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * What the histograms hold: nanoseconds up to 120 s, to 0.1 % of the value. The bucket of 120 s belongs to longer times
 * alone, so that how many overflowed is read from the histogram itself, also after it was written to a log and back.
 */
final class HistogramRange {
    static final long MAX_NANOS = 120_000_000_000L;
    static final int DIGITS = 3;
    private static final long LONGEST_KEPT = empty().lowestEquivalentValue(MAX_NANOS) - 1;

    private HistogramRange() {}

    static Histogram empty() {
        return new Histogram(1, MAX_NANOS, DIGITS);
    }

    /** Many as one; a single one is handed back as it is, which makes the live figures of a run cheap. */
    static Histogram sum(Collection<Histogram> histograms) {
        if (histograms.size() == 1) {
            return histograms.iterator().next();
        }
        Histogram sum = empty();
        histograms.forEach(sum::add);
        return sum;
    }

    static Histogram sum(Map<Series, Histogram> histograms, Predicate<Series> chosen) {
        return sum(histograms.entrySet().stream()
                .filter(it -> chosen.test(it.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** A copy only as large as its longest time needs. */
    static Histogram compact(Histogram histogram) {
        Histogram copy = new Histogram(1, Math.max(2, histogram.getMaxValue()), DIGITS);
        copy.add(histogram);
        return copy;
    }

    /** The value to record for a time: a clock that ran backwards counts as 0, more than 120 s as 120 s. */
    static long fit(long nanos) {
        if (nanos > MAX_NANOS) {
            return MAX_NANOS;
        }
        return Math.max(0, Math.min(nanos, LONGEST_KEPT));
    }

    static boolean overflowed(long recorded) {
        return recorded > LONGEST_KEPT;
    }
}

package dev.plimsoll.latency;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** The buckets of a histogram that hold anything, in order; times in nanoseconds. Unchanging. */
final class Buckets {
    private final long[] lowest;
    private final long[] highest;
    /** How many samples are in this bucket and all before it. */
    private final long[] cumulative;

    Buckets(Histogram histogram) {
        LongStream.Builder lows = LongStream.builder();
        LongStream.Builder sums = LongStream.builder();
        long sum = 0;
        long last = histogram.getMaxValue();
        for (long low = histogram.getMinValue(); low <= last; low = histogram.nextNonEquivalentValue(low)) {
            long count = histogram.getCountAtValue(low);
            if (count > 0) {
                lows.add(histogram.lowestEquivalentValue(low));
                sum += count;
                sums.add(sum);
            }
        }
        this.lowest = lows.build().toArray();
        this.cumulative = sums.build().toArray();
        this.highest =
                Arrays.stream(lowest).map(histogram::highestEquivalentValue).toArray();
    }

    int size() {
        return cumulative.length;
    }

    long total() {
        return size() == 0 ? 0 : cumulative[size() - 1];
    }

    long lowest(int bucket) {
        return lowest[bucket];
    }

    long highest(int bucket) {
        return highest[bucket];
    }

    long middle(int bucket) {
        return Math.min(lowest[bucket] + (highest[bucket] - lowest[bucket]) / 2, HistogramRange.MAX_NANOS);
    }

    long countIn(int bucket) {
        return cumulative[bucket] - (bucket == 0 ? 0 : cumulative[bucket - 1]);
    }

    /** Counted from 1. */
    int ofRank(long rank) {
        int found = Arrays.binarySearch(cumulative, rank);
        return found >= 0 ? found : -found - 1;
    }

    /** How many are in buckets that lie wholly above this time. */
    long countOver(long nanos) {
        int first = 0;
        while (first < size() && lowest[first] <= nanos) {
            first++;
        }
        return total() - (first == 0 ? 0 : cumulative[first - 1]);
    }

    long overflow() {
        return size() > 0 && HistogramRange.overflowed(lowest[size() - 1]) ? countIn(size() - 1) : 0;
    }
}

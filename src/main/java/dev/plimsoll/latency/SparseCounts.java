package dev.plimsoll.latency;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How many times fell into each of some coarse buckets, up to 1.6 % wide: enough to count who was slower than a given
 * time, and small, because only buckets that hold anything take room. Unchanging.
 */
final class SparseCounts {
    static final SparseCounts NONE = new SparseCounts(new int[0], new long[0]);
    /** Leading binary digits of a time, after the first, that tell buckets apart. */
    private static final int BITS = 6;

    /** Ascending. */
    private final int[] buckets;

    private final long[] cumulative;

    private SparseCounts(int[] buckets, long[] counts) {
        this.buckets = buckets;
        this.cumulative = counts;
        Arrays.parallelPrefix(cumulative, Long::sum);
    }

    static SparseCounts of(Histogram histogram) {
        int[] buckets = new int[bucketOf(histogram.getMaxValue()) + 1];
        long[] counts = new long[buckets.length];
        int used = 0;
        for (HistogramIterationValue each : histogram.recordedValues()) {
            int bucket = bucketOf(histogram.lowestEquivalentValue(each.getValueIteratedTo()));
            if (used == 0 || buckets[used - 1] != bucket) {
                buckets[used++] = bucket;
            }
            counts[used - 1] += each.getCountAtValueIteratedTo();
        }
        return new SparseCounts(Arrays.copyOf(buckets, used), Arrays.copyOf(counts, used));
    }

    SparseCounts plus(SparseCounts other) {
        int[] union = IntStream.concat(Arrays.stream(buckets), Arrays.stream(other.buckets))
                .sorted()
                .distinct()
                .toArray();
        long[] counts = Arrays.stream(union)
                .mapToLong(it -> countIn(it) + other.countIn(it))
                .toArray();
        return new SparseCounts(union, counts);
    }

    long total() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    /** How many are in this bucket or a lower one. */
    long upTo(int bucket) {
        int found = Arrays.binarySearch(buckets, bucket);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : cumulative[last];
    }

    private long countIn(int bucket) {
        return upTo(bucket) - upTo(bucket - 1);
    }

    /** Ascending with the time: its power of two, then the digits that follow. */
    static int bucketOf(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS);
        return (shift << BITS) + (int) (nanos >>> shift);
    }
}

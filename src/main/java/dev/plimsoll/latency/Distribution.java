package dev.plimsoll.latency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/**
 * How long the calls of some series took: an unchanging view of their merged histogram, within 0.1 % of what the sorted
 * times themselves would say. Of no calls at all every time is zero.
 */
public final class Distribution {
    /** Takes one bucket of a histogram: its middle, and how many times fell into it. */
    @FunctionalInterface
    public interface BucketVisitor {
        void visit(long nanos, long count);
    }

    private final long[] lowest;
    private final long[] highest;
    /** How many samples are in this bucket and all before it. */
    private final long[] cumulative;

    private final double meanNanos;
    private final long overflow;

    private Distribution(Histogram histogram) {
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
        this.meanNanos = histogram.getTotalCount() == 0 ? 0 : histogram.getMean();
        this.overflow = overflow(lowest.length - 1);
    }

    private long overflow(int lastBucket) {
        return lastBucket >= 0 && HistogramRange.overflowed(lowest[lastBucket]) ? countIn(lastBucket) : 0;
    }

    static Distribution of(Histogram histogram) {
        return new Distribution(histogram);
    }

    public long count() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    public Duration mean() {
        return Duration.ofNanos(Math.round(meanNanos));
    }

    public Duration max() {
        return cumulative.length == 0 ? Duration.ZERO : middle(cumulative.length - 1);
    }

    /** How many took longer than the 120 s that are kept; they count as 120 s. */
    public long overflow() {
        return overflow;
    }

    /**
     * The shortest observed time that at least this share of the calls did not exceed.
     *
     * @param quantile from 0 to 1
     */
    public Duration valueAt(double quantile) {
        return cumulative.length == 0 ? Duration.ZERO : middle(bucketOfRank(rank(quantile)));
    }

    /** How many calls took certainly longer than this; those in the bucket of the limit itself do not count. */
    public long countOver(Duration limit) {
        long nanos = HistogramRange.fit(Math.min(limit.toNanos(), HistogramRange.MAX_NANOS));
        int first = 0;
        while (first < lowest.length && lowest[first] <= nanos) {
            first++;
        }
        return count() - (first == 0 ? 0 : cumulative[first - 1]);
    }

    /**
     * The percentile with its interval; the interval's ends are rounded outwards to the bucket's edge, so that it never
     * claims more than was observed. Empty with too few samples, and when it or its interval reaches times over 120 s.
     */
    public Optional<PercentileEstimate> estimate(Percentile percentile) {
        return RankInterval.of(count(), percentile.quantile())
                .filter(ranks -> ranks.high() <= count() - overflow)
                .map(ranks -> new PercentileEstimate(
                        valueAt(percentile.quantile()),
                        Duration.ofNanos(lowest[bucketOfRank(ranks.low())]),
                        Duration.ofNanos(highest[bucketOfRank(ranks.high())])));
    }

    /** Every percentile that can be told, by its label. */
    public Map<String, PercentileEstimate> estimates() {
        Map<String, PercentileEstimate> byLabel = new LinkedHashMap<>();
        for (Percentile percentile : Percentile.values()) {
            estimate(percentile).ifPresent(it -> byLabel.put(percentile.label(), it));
        }
        return byLabel;
    }

    /** Visits the buckets that hold anything, from the shortest time to the longest. */
    public void forEachBucket(BucketVisitor visitor) {
        for (int i = 0; i < cumulative.length; i++) {
            visitor.visit(middle(i).toNanos(), countIn(i));
        }
    }

    private long countIn(int bucket) {
        return cumulative[bucket] - (bucket == 0 ? 0 : cumulative[bucket - 1]);
    }

    /** In decimals: as a double, 0.07 of 100 is a little more than 7, and would be the 8th. */
    private long rank(double quantile) {
        BigDecimal rank = BigDecimal.valueOf(quantile).multiply(BigDecimal.valueOf(count()));
        return Math.max(1, rank.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private int bucketOfRank(long rank) {
        int found = Arrays.binarySearch(cumulative, rank);
        return found >= 0 ? found : -found - 1;
    }

    private Duration middle(int bucket) {
        long nanos = lowest[bucket] + (highest[bucket] - lowest[bucket]) / 2;
        return Duration.ofNanos(Math.min(nanos, HistogramRange.MAX_NANOS));
    }
}

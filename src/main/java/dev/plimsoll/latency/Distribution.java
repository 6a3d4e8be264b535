package dev.plimsoll.latency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Longer times are counted, but not told apart. */
    public static final Duration LONGEST = Duration.ofNanos(HistogramRange.MAX_NANOS);

    private final Buckets buckets;
    private final BatchedTimes batches;
    private final double meanNanos;

    private Distribution(Histogram histogram, BatchedTimes batches) {
        this.buckets = new Buckets(histogram);
        this.batches = batches;
        this.meanNanos = histogram.getTotalCount() == 0 ? 0 : histogram.getMean();
    }

    /** Of times whose order in the run is not known, so that no percentile has an interval. */
    static Distribution of(Histogram histogram) {
        return of(histogram, List.of());
    }

    /** Of times that also lie in the batches of a run. */
    static Distribution of(Histogram histogram, List<SparseCounts> batches) {
        return new Distribution(histogram, new BatchedTimes(batches));
    }

    public long count() {
        return buckets.total();
    }

    public Duration mean() {
        return Duration.ofNanos(Math.round(meanNanos));
    }

    public Duration max() {
        return count() == 0 ? Duration.ZERO : middle(buckets.size() - 1);
    }

    /** How many took longer than the 120 s that are kept; they count as 120 s. */
    public long overflow() {
        return buckets.overflow();
    }

    /**
     * The shortest observed time that at least this share of the calls did not exceed.
     *
     * @param quantile from 0 to 1
     */
    public Duration valueAt(double quantile) {
        return count() == 0 ? Duration.ZERO : middle(buckets.ofRank(rank(quantile)));
    }

    /** How many calls took certainly longer than this; those in the bucket of the limit itself do not count. */
    public long countOver(Duration limit) {
        return buckets.countOver(fit(limit));
    }

    /** As how many independent calls they tell the share of those over a limit. */
    public EffectiveSample sampleOver(Duration limit) {
        return batches.effectiveSampleOver(fit(limit));
    }

    /**
     * As how many independent calls they tell the percentile: as many as tell the share of those over it. The median is
     * asked as well how far back the service remembers, since few calls are over a high percentile.
     */
    public EffectiveSample sample(Percentile percentile) {
        if (batches.areFew()) {
            return EffectiveSample.unknown(EffectiveSample.Standing.TOO_SHORT);
        }
        EffectiveSample median = sampleAt(Percentile.P50);
        return median.standing() == EffectiveSample.Standing.TOO_CORRELATED ? median : sampleAt(percentile);
    }

    private EffectiveSample sampleAt(Percentile percentile) {
        return batches.effectiveSampleOver(valueAt(percentile.quantile()).toNanos());
    }

    /**
     * The percentile with its interval, which holds also when calls depend on each other; the interval's ends are
     * rounded outwards to the bucket's edge, so that it never claims more than was observed. Without an interval when
     * there are too few independent samples; empty with too few of any kind, and when it or its interval reaches times
     * over 120 s.
     */
    public Optional<PercentileEstimate> estimate(Percentile percentile) {
        Optional<RankInterval> ranks = RankInterval.of(sample(percentile), count(), percentile.quantile());
        long highest = ranks.or(() -> RankInterval.of(count(), percentile.quantile()))
                .map(RankInterval::high)
                .orElse(count());
        return count() < percentile.minimumSamples() || highest > count() - overflow()
                ? Optional.empty()
                : Optional.of(new PercentileEstimate(valueAt(percentile.quantile()), ranks.map(this::range)));
    }

    private TimeRange range(RankInterval ranks) {
        return new TimeRange(
                Duration.ofNanos(buckets.lowest(buckets.ofRank(ranks.low()))),
                Duration.ofNanos(buckets.highest(buckets.ofRank(ranks.high()))));
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
        for (int i = 0; i < buckets.size(); i++) {
            visitor.visit(buckets.middle(i), buckets.countIn(i));
        }
    }

    private static long fit(Duration limit) {
        return HistogramRange.fit(Math.min(limit.toNanos(), HistogramRange.MAX_NANOS));
    }

    /** In decimals: as a double, 0.07 of 100 is a little more than 7, and would be the 8th. */
    private long rank(double quantile) {
        BigDecimal rank = BigDecimal.valueOf(quantile).multiply(BigDecimal.valueOf(count()));
        return Math.max(1, rank.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    private Duration middle(int bucket) {
        return Duration.ofNanos(buckets.middle(bucket));
    }
}

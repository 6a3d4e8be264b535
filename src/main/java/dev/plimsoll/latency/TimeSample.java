package dev.plimsoll.latency;

import java.time.Duration;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Times that are taken for independent of each other, such as those of one client who asks again and again and of
 * nothing else. Where others load the service at the same time, the intervals are too narrow. Not thread-safe.
 */
public final class TimeSample {
    private final Histogram histogram = HistogramRange.empty();

    public void record(Duration time) {
        histogram.recordValue(HistogramRange.fit(time.toNanos()));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** The percentile with its interval by rank; empty with too few samples, and when it reaches times over 120 s. */
    public Optional<PercentileEstimate> estimate(Percentile percentile) {
        Buckets buckets = new Buckets(histogram);
        return RankInterval.of(count(), percentile.quantile())
                .filter(ranks -> ranks.high() <= count() - buckets.overflow())
                .map(ranks -> new PercentileEstimate(
                        Distribution.of(histogram).valueAt(percentile.quantile()),
                        Duration.ofNanos(buckets.lowest(buckets.ofRank(ranks.low()))),
                        Duration.ofNanos(buckets.highest(buckets.ofRank(ranks.high())))));
    }
}

package dev.plimsoll.metrics.load;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;

/** A quantile as Prometheus computes it from a native histogram: along the exponential between a bucket's bounds. */
final class NativeQuantile {
    private NativeQuantile() {}

    static double of(double quantile, HistogramDataPointSnapshot point) {
        double growth = Math.pow(2, Math.pow(2, -point.getNativeSchema()));
        double rank = quantile * point.getCount() - point.getNativeZeroCount();
        NativeHistogramBuckets buckets = point.getNativeBucketsForPositiveValues();
        for (int i = 0; i < buckets.size(); i++) {
            if (rank <= buckets.getCount(i)) {
                return Math.pow(growth, buckets.getBucketIndex(i) - 1 + rank / buckets.getCount(i));
            }
            rank -= buckets.getCount(i);
        }
        throw new AssertionError("a quantile of nothing");
    }
}

package dev.plimsoll.metrics.load;

import dev.plimsoll.latency.Distribution;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times of one series, in the buckets of Prometheus: classic and native. The client's own histogram takes one
 * observation at a time; this one takes what a whole second measured, bucket by bucket.
 */
final class LoadHistogram {
    /**
     * Steps of 1, 2.5 and 5 where answers without a model lie, and closer ones where a model's do, up to the 120 s that
     * are kept. With 18 of them a run stays below 2,000 series.
     */
    private static final double[] BOUNDS = {
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2,
        3,
        5,
        7.5,
        10,
        20,
        60,
        120,
        Double.POSITIVE_INFINITY
    };

    /** Sixteen buckets for each doubling: none is wider than 4.5 % of its times (OpenTelemetry, exponential histogram). */
    private static final int SCHEMA = 4;

    private static final double PER_DOUBLING = 1 << SCHEMA;
    /** Smaller than anything measured; Prometheus' client libraries use the same. */
    private static final double ZERO_THRESHOLD = Math.pow(2, -128);

    private final Labels labels;
    private final long[] classic = new long[BOUNDS.length];
    private final SortedMap<Integer, Long> exponential = new TreeMap<>();
    private long zeros;
    private double sum;

    LoadHistogram(Labels labels) {
        this.labels = labels;
    }

    void add(Distribution times) {
        times.forEachBucket(this::add);
    }

    private void add(long nanos, long count) {
        double seconds = nanos / 1e9;
        int found = Arrays.binarySearch(BOUNDS, seconds);
        classic[found >= 0 ? found : -found - 1] += count;
        sum += seconds * count;
        if (nanos == 0) {
            zeros += count;
        } else {
            exponential.merge(indexOf(seconds), count, Long::sum);
        }
    }

    /** The bucket i holds what is above 2^((i-1)/16) and at most 2^(i/16). */
    private static int indexOf(double seconds) {
        return (int) Math.ceil(Math.log(seconds) / Math.log(2) * PER_DOUBLING);
    }

    HistogramDataPointSnapshot snapshot() {
        NativeHistogramBuckets.Builder buckets = NativeHistogramBuckets.builder();
        exponential.forEach(buckets::bucket);
        return new HistogramDataPointSnapshot(
                ClassicHistogramBuckets.of(BOUNDS, classic),
                SCHEMA,
                zeros,
                ZERO_THRESHOLD,
                buckets.build(),
                NativeHistogramBuckets.EMPTY,
                sum,
                labels,
                Exemplars.EMPTY,
                0);
    }
}

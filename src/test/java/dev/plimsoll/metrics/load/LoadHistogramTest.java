package dev.plimsoll.metrics.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.Recordings;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadHistogramTest {
    private static final long MILLI = 1_000_000L;

    private final LoadHistogram histogram = new LoadHistogram(Labels.EMPTY);

    @Test
    void hasAllItsClassicBucketsBeforeTheFirstTime() {
        HistogramDataPointSnapshot empty = histogram.snapshot();

        assertThat(empty.getCount()).isZero();
        assertThat(empty.getSum()).isZero();
        assertThat(empty.getClassicBuckets().size()).isEqualTo(19);
        assertThat(empty.getNativeBucketsForPositiveValues().size()).isZero();
    }

    @Test
    void addsUpWhatSeveralSecondsMeasured() {
        histogram.add(Recordings.of(3 * MILLI, 3 * MILLI, 400 * MILLI));
        histogram.add(Recordings.of(3 * MILLI, 90_000 * MILLI));

        HistogramDataPointSnapshot snapshot = histogram.snapshot();

        assertThat(snapshot.getCount()).isEqualTo(5);
        assertThat(snapshot.getSum()).isCloseTo(90.409, within(0.05));
        assertThat(countAt(snapshot.getClassicBuckets(), 0.005)).isEqualTo(3);
        assertThat(countAt(snapshot.getClassicBuckets(), 0.5)).isEqualTo(1);
        assertThat(countAt(snapshot.getClassicBuckets(), 120)).isEqualTo(1);
    }

    /** A time of 2^(i/16) s is the largest that the native bucket i holds (OpenTelemetry, exponential histogram). */
    @ParameterizedTest
    @ValueSource(ints = {-160, -100, -17, -1, 0, 1, 40, 100})
    void putsEachTimeIntoTheNativeBucketThatHoldsIt(int index) {
        double middle = Math.pow(2, (index - 0.5) / 16);

        histogram.add(Recordings.of(Math.round(middle * 1e9)));

        NativeHistogramBuckets buckets = histogram.snapshot().getNativeBucketsForPositiveValues();
        assertThat(buckets.size()).isEqualTo(1);
        assertThat(buckets.getBucketIndex(0)).isEqualTo(index);
    }

    @Test
    void keepsWhatTookNoTimeApart() {
        histogram.add(Recordings.of(0, 0, MILLI));

        HistogramDataPointSnapshot snapshot = histogram.snapshot();

        assertThat(snapshot.getNativeZeroCount()).isEqualTo(2);
        assertThat(snapshot.getCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99})
    void tellsPercentilesWithinFivePercent(double quantile) {
        SplittableRandom random = new SplittableRandom(5);
        Distribution times = Recordings.of(DoubleStream.generate(() -> Math.exp(random.nextDouble(-6, 3)))
                .limit(20_000)
                .mapToLong(it -> Math.round(it * 1e9))
                .toArray());

        histogram.add(times);

        double exact = times.valueAt(quantile).toNanos() / 1e9;
        assertThat(NativeQuantile.of(quantile, histogram.snapshot())).isCloseTo(exact, within(0.05 * exact));
    }

    private static long countAt(ClassicHistogramBuckets buckets, double bound) {
        return IntStream.range(0, buckets.size())
                .filter(i -> buckets.getUpperBound(i) == bound)
                .mapToLong(buckets::getCount)
                .sum();
    }
}

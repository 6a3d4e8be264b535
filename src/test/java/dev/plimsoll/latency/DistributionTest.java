package dev.plimsoll.latency;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void isWithinATenthOfAPercentOfTheSortedTimesAtEveryPercentile() {
        SplittableRandom random = new SplittableRandom(7);
        long[] nanos = LongStream.generate(
                        () -> Math.round(Math.exp(random.nextDouble(Math.log(1e3), Math.log(119e9)))))
                .limit(20_011)
                .toArray();

        Distribution distribution = Recordings.of(nanos);

        Arrays.sort(nanos);
        for (int i = 1; i <= 100_000; i++) {
            double quantile = i / 100_000.0;
            long exact = nanos[(int) Math.ceil(quantile * nanos.length - 1e-6) - 1];
            assertThat((double) distribution.valueAt(quantile).toNanos())
                    .as("quantile %s", quantile)
                    .isCloseTo((double) exact, withinPercentage(0.1));
        }
    }

    @Test
    void countsMeanAndMaxWithinATenthOfAPercent() {
        Distribution distribution = Recordings.of(1_000, 2_000_000, 3_999_000_000L);

        assertThat(distribution.count()).isEqualTo(3);
        assertThat((double) distribution.mean().toNanos()).isCloseTo(1_333_667_000.0, withinPercentage(0.1));
        assertThat((double) distribution.max().toNanos()).isCloseTo(3_999_000_000.0, withinPercentage(0.1));
    }

    @Test
    void takesTheShortestTimeThatEnoughCallsDidNotExceed() {
        Distribution distribution = Recordings.of(LongStream.rangeClosed(1, 100).toArray());

        assertThat(distribution.valueAt(0)).isEqualTo(Duration.ofNanos(1));
        assertThat(distribution.valueAt(0.07)).isEqualTo(Duration.ofNanos(7));
        assertThat(distribution.valueAt(0.5)).isEqualTo(Duration.ofNanos(50));
        assertThat(distribution.valueAt(0.951)).isEqualTo(Duration.ofNanos(96));
        assertThat(distribution.valueAt(1)).isEqualTo(Duration.ofNanos(100));
    }

    @Test
    void isAllZeroWithoutCalls() {
        Distribution nothing = Recordings.of();

        assertThat(nothing.count()).isZero();
        assertThat(nothing.mean()).isZero();
        assertThat(nothing.max()).isZero();
        assertThat(nothing.valueAt(0.95)).isZero();
        assertThat(nothing.overflow()).isZero();
        assertThat(nothing.countOver(Duration.ofMillis(1))).isZero();
        assertThat(nothing.estimates()).isEmpty();
    }

    @Test
    void tellsNoPercentileFromTooFewCalls() {
        Distribution few = Recordings.of(LongStream.rangeClosed(1, 58).toArray());
        Distribution enough = Recordings.of(LongStream.rangeClosed(1, 200).toArray());

        assertThat(few.estimate(Percentile.P95)).isEmpty();
        assertThat(enough.estimate(Percentile.P95))
                .map(PercentileEstimate::value)
                .contains(Duration.ofNanos(190));
        assertThat(enough.estimates()).containsOnlyKeys("p50", "p90", "p95");
    }

    /** 200 requests, 12 over 1,500 ms: a load tool printed 876 ms, a time that nobody had waited, and passed. */
    @Test
    void inventsNoTimesBetweenTwoModes() {
        Distribution bimodal = Recordings.of(Recordings.bimodal());

        assertThat((double) bimodal.valueAt(0.95).toNanos()).isCloseTo(1.502e9, withinPercentage(0.1));
        assertThat(bimodal.countOver(Duration.ofMillis(1_500))).isEqualTo(12);
    }

    @Test
    void countsTimesOver120SecondsAsOverflowAndKeeps120SecondsItself() {
        Distribution distribution = Recordings.of(
                SECONDS.toNanos(119),
                MILLISECONDS.toNanos(119_995),
                SECONDS.toNanos(120),
                SECONDS.toNanos(120) + 1,
                Long.MAX_VALUE,
                -5);

        assertThat(distribution.count()).isEqualTo(6);
        assertThat(distribution.overflow()).isEqualTo(2);
        assertThat(distribution.max()).isEqualTo(Duration.ofMinutes(2));
        assertThat((double) distribution.valueAt(0.6).toNanos()).isCloseTo(120e9, withinPercentage(0.1));
        assertThat(distribution.valueAt(0.01)).isZero();
        assertThat(distribution.countOver(Duration.ofMinutes(2))).isEqualTo(2);
    }

    @Test
    void tellsNoPercentileThatMayLieAmongTheOverflow() {
        long[] nanos = LongStream.range(0, 100)
                .map(i -> SECONDS.toNanos(i < 98 ? 1 : 200))
                .toArray();

        Distribution distribution = Recordings.of(nanos);

        assertThat(distribution.estimate(Percentile.P95)).isEmpty();
        assertThat(distribution.estimate(Percentile.P50)).isPresent();
    }

    @Test
    void visitsEachBucketOnceFromTheShortestTimeOn() {
        List<String> visited = new ArrayList<>();

        Recordings.of(30, 10, 10).forEachBucket((nanos, count) -> visited.add(nanos + " ns x " + count));

        assertThat(visited).containsExactly("10 ns x 2", "30 ns x 1");
    }
}

package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.SecondOfRun.Buckets;
import dev.plimsoll.run.SecondOfRun.Slice;
import dev.plimsoll.testing.SampleRuns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BinsTest {
    @Test
    void keepEverySecondOfAShortRun() {
        Bins bins = Bins.of(SampleRuns.pass().timeline());

        assertThat(bins.axis()).isEqualTo(new TimeAxis(-10, 1, 55));
        assertThat(bins.axis().measuredFrom().percent()).isEqualTo("18.18%");
    }

    @Test
    void areFewEnoughToBeSeenInALongRun() {
        Bins bins = Bins.of(SampleRuns.halfAnHour().timeline());

        assertThat(bins.axis()).isEqualTo(new TimeAxis(-10, 10, 181));
        assertThat(bins.all()).hasSize(181);
        assertThat(bins.all().get(1).seconds())
                .extracting(SecondOfRun::second)
                .startsWith(0)
                .hasSize(10);
    }

    @Test
    void neverMixWarmUpAndMeasurement() {
        Bins bins = Bins.of(seconds(-7, 12), 5);

        assertThat(bins.all()).extracting(Bin::start).containsExactly(-10, -5, 0, 5, 10);
        assertThat(bins.all().get(1).seconds()).extracting(SecondOfRun::second).containsExactly(-5, -4, -3, -2, -1);
    }

    @Test
    void showAGapWhereSecondsAreMissing() {
        List<SecondOfRun> timeline = List.of(second(0, 1), second(3, 1));

        assertThat(Bins.of(timeline, 1).all())
                .extracting(bin -> bin.perSecond(SecondOfRun::requests))
                .containsExactly(1.0, 0.0, 0.0, 1.0);
    }

    @Test
    void giveRatesPerSecondWhateverTheirWidth() {
        assertThat(Bins.of(seconds(0, 12), 5).all())
                .extracting(bin -> bin.perSecond(SecondOfRun::requests))
                .containsExactly(4.0, 4.0, 4.0);
    }

    @Test
    void recomputePercentilesFromTheMergedCounts() {
        Slice fast = slice(95, Duration.ofMillis(10));
        Slice slow = slice(105, Duration.ofSeconds(1));

        Slice merged = MergedSlice.of(List.of(fast, slow));

        assertThat(merged.count()).isEqualTo(200);
        assertThat(merged.failed()).isEqualTo(2);
        assertThat(merged.max()).isEqualTo(Duration.ofSeconds(1));
        assertThat(merged.p50()).isBetween(Duration.ofMillis(630), Duration.ofSeconds(1));
        assertThat(merged.p95()).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
        assertThat(merged.responseBuckets().get(Buckets.of(10_000_000))).isEqualTo(95);
    }

    @Test
    void leaveOneSecondAsItWasMeasured() {
        Slice only = slice(3, Duration.ofMillis(10));

        assertThat(MergedSlice.of(List.of(only))).isSameAs(only);
    }

    @Test
    void standForAnEmptyRunToo() {
        assertThat(Bins.of(List.of()).all()).hasSize(1);
    }

    private static List<SecondOfRun> seconds(int from, int to) {
        return IntStream.range(from, to).mapToObj(second -> second(second, 4)).toList();
    }

    private static SecondOfRun second(int second, long requests) {
        return new SecondOfRun(
                second,
                1,
                1,
                1,
                OptionalDouble.empty(),
                requests,
                0,
                Map.of(Operation.HEALTH, slice(1, Duration.ofMillis(1))));
    }

    private static Slice slice(long count, Duration time) {
        int bucket = Buckets.of(time.toNanos());
        List<Long> buckets = LongStream.range(0, Buckets.COUNT)
                .mapToObj(at -> at == bucket ? count : 0L)
                .toList();
        return new Slice(count, 1, time, time, time, buckets);
    }
}

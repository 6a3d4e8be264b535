package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTimesTest {
    private static final double SLOWER = 1.2;
    private static final int CALLS_A_SECOND = 60;
    private static final int RUNS = 100;

    /** Whether the interval of the ratio held the true one, and how wide it was. */
    private record Seen(boolean held, double width) {}

    @ParameterizedTest
    @CsvSource({"P50, 12, 0.0", "P90, 12, 0.4", "P95, 40, 0.4", "P99, 40, 0.0"})
    void holdsTheTrueRatioAsOftenAsItSays(Percentile percentile, int seconds, double noise) {
        long held = LongStream.range(0, RUNS)
                .filter(seed ->
                        pair(seconds, noise, noise, seed).seen(percentile).held())
                .count();

        assertThat((double) held / RUNS).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void leavesOutWhatBefellBoth() {
        double together = meanWidth(seed -> pair(40, 0.4, 0.4, seed));
        double apart = meanWidth(seed -> pair(40, 0.4, -0.4, seed));

        assertThat(apart / together).isGreaterThan(2);
    }

    @Test
    void tellsNothingOfTooFewCalls() {
        ComparedTimes times = pair(12, 0, 0, 1).paired().compare(Percentile.P99, any -> true);

        assertThat(times.one().calls()).isEqualTo(720);
        assertThat(PairedTimes.minimumSamples(Percentile.P99)).isEqualTo(1_000);
        assertThat(times.logRatio()).isEmpty();
    }

    @Test
    void tellsNothingOfTooFewSeconds() {
        ComparedTimes times = pair(9, 0, 0, 1).paired().compare(Percentile.P50, any -> true);

        assertThat(times.logRatio()).isEmpty();
    }

    @Test
    void givesThePercentilesThatSortedTimesWould() {
        TimesByBatch one = new TimesByBatch(Duration.ofSeconds(1));
        LatencyRecorder recorder = new LatencyRecorder();
        LongStream.rangeClosed(1, 100)
                .forEach(millis -> recorder.recordResponse(Operation.HEALTH, Outcome.SUCCESS, millis * 1_000_000));
        one.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

        BatchTable table = one.where(any -> true);

        assertThat(table.quantile(0.5, new int[] {1})).isCloseTo(50_000_000, withinPercentage(0.1));
        assertThat(table.quantile(0.95, new int[] {3})).isCloseTo(95_000_000, withinPercentage(0.1));
        assertThat(table.total(new int[] {3})).isEqualTo(300);
        assertThat(table.quantile(0.5, new int[] {0})).isZero();
    }

    @Test
    void tellsADifferenceOfShares() {
        TimesByBatch one = failing(40, 0);
        TimesByBatch other = failing(40, 6);

        ComparedShares shares =
                new PairedTimes(one, other).compareShare(it -> it.outcome() == Outcome.FAILURE, any -> true);

        assertThat(shares.one()).isZero();
        assertThat(shares.other()).isCloseTo(0.1, within(0.001));
        assertThat(shares.difference().orElseThrow().low(0.95)).isBetween(0.08, 0.1);
    }

    private static TimesByBatch failing(int seconds, int mean) {
        TimesByBatch times = new TimesByBatch(Duration.ofSeconds(seconds));
        LatencyRecorder recorder = new LatencyRecorder();
        for (int second = 0; second < seconds; second++) {
            int failures = mean == 0 ? 0 : mean + second % 3 - 1;
            for (int call = 0; call < CALLS_A_SECOND; call++) {
                recorder.recordResponse(
                        Operation.HEALTH, call < failures ? Outcome.FAILURE : Outcome.SUCCESS, 1_000_000);
            }
            times.add(recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
        }
        return times;
    }

    @Test
    void refusesRunsOfDifferentLengths() {
        TimesByBatch one = new TimesByBatch(Duration.ofSeconds(12));
        TimesByBatch other = new TimesByBatch(Duration.ofSeconds(13));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PairedTimes(one, other))
                .withMessage("expected as many batches of both, was 12 and 13");
    }

    private static double meanWidth(LongFunction<Pair> pairs) {
        return LongStream.range(0, 20)
                .mapToObj(pairs)
                .mapToDouble(it -> it.seen(Percentile.P50).width())
                .average()
                .orElseThrow();
    }

    /**
     * Two runs of lognormal times, a fifth longer in the other, while the machine gets slower and faster.
     *
     * @param noise deviation of the machine's slowness, as the one has it, in the logarithm
     * @param other the same for the other; the negative makes that fast when the one is slow
     */
    private static Pair pair(int seconds, double noise, double other, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Pair pair = new Pair(seconds);
        double slowness = 0;
        for (int second = 0; second < seconds; second++) {
            slowness = 0.6 * slowness + 0.8 * random.nextGaussian();
            pair.second(random, noise * slowness, other * slowness);
        }
        return pair;
    }

    private static final class Pair {
        private final LatencyRecorder recorder = new LatencyRecorder();
        private final TimesByBatch one;
        private final TimesByBatch other;

        Pair(int seconds) {
            one = new TimesByBatch(Duration.ofSeconds(seconds));
            other = new TimesByBatch(Duration.ofSeconds(seconds));
        }

        void second(RandomGenerator random, double slow, double slowOther) {
            one.add(calls(random, slow));
            other.add(calls(random, slowOther + Math.log(SLOWER)));
        }

        private IntervalHistograms calls(RandomGenerator random, double logScale) {
            for (int call = 0; call < CALLS_A_SECOND; call++) {
                long nanos = Math.round(20e6 * Math.exp(logScale + 0.3 * random.nextGaussian()));
                recorder.record(Operation.HEALTH, Outcome.SUCCESS, nanos, nanos);
            }
            return recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        }

        PairedTimes paired() {
            return new PairedTimes(one, other);
        }

        Seen seen(Percentile percentile) {
            PairedEstimate estimate =
                    paired().compare(percentile, any -> true).logRatio().orElseThrow();
            double truth = Math.log(SLOWER);
            return new Seen(
                    estimate.low(0.95) <= truth && truth <= estimate.high(0.95),
                    estimate.high(0.95) - estimate.low(0.95));
        }
    }
}

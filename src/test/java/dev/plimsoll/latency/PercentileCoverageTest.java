package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileCoverageTest {
    private static final int REPEATS = 5_000;
    private static final double MEAN_NANOS = 50e3;

    @ParameterizedTest
    @CsvSource({"P50, 200", "P95, 100", "P99, 500"})
    void holdsTheTruePercentileInNearly95OfAHundredRuns(Percentile percentile, int calls) {
        SplittableRandom random = new SplittableRandom(95 + calls);
        double truth = -MEAN_NANOS * Math.log(1 - percentile.quantile());

        long held = LongStream.range(0, REPEATS)
                .filter(run ->
                        holds(exponential(calls, random).estimate(percentile).orElseThrow(), truth))
                .count();

        assertThat((double) held / REPEATS).isGreaterThanOrEqualTo(0.945);
    }

    private static boolean holds(PercentileEstimate estimate, double truth) {
        return estimate.low().toNanos() <= truth && truth <= estimate.high().toNanos();
    }

    private static Distribution exponential(int calls, SplittableRandom random) {
        Histogram histogram = new Histogram(1, 2_000_000, HistogramRange.DIGITS);
        for (int i = 0; i < calls; i++) {
            histogram.recordValue(Math.round(-MEAN_NANOS * Math.log(1 - random.nextDouble())));
        }
        return Distribution.of(histogram);
    }
}

package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoissonArrivalsTest extends ArrivalTimesContract {
    @Override
    ArrivalTimes arrivals(ArrivalRate rate, long seed) {
        return ArrivalTimes.poisson(rate, Seeds.arrivals(seed));
    }

    @Test
    void areOthersForAnotherSeed() {
        ArrivalRate rate = ArrivalRate.perSecond(7);

        assertThat(first(100, arrivals(rate, 1))).isNotEqualTo(first(100, arrivals(rate, 2)));
    }

    /** The mark of exponential distances: their coefficient of variation is 1, and 63.2 % are below the mean. */
    @Test
    void knowNothingOfEachOther() {
        long[] times = first(100_001, arrivals(ArrivalRate.perSecond(10), 5));
        double[] gaps = IntStream.range(1, times.length)
                .mapToDouble(i -> (times[i] - times[i - 1]) / 1e9)
                .toArray();

        double mean = Arrays.stream(gaps).average().orElseThrow();
        double variance =
                Arrays.stream(gaps).map(it -> (it - mean) * (it - mean)).sum() / gaps.length;
        double below = Arrays.stream(gaps).filter(it -> it < 0.1).count() / (double) gaps.length;

        assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.02));
        assertThat(below).isCloseTo(1 - Math.exp(-1), within(0.006));
    }
}

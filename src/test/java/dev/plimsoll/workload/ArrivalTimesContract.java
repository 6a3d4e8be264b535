package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What all arrival times promise. */
abstract class ArrivalTimesContract {
    private static final int MANY = 100_000;

    abstract ArrivalTimes arrivals(ArrivalRate rate, long seed);

    @Test
    void neverGoBackAndNeverComeBeforeTheStart() {
        long[] times = first(MANY, arrivals(ArrivalRate.perSecond(30_000), 1));

        assertThat(times).isSorted();
        assertThat(times[0]).isNotNegative();
    }

    @Test
    void areTheSameForTheSameSeed() {
        ArrivalRate rate = ArrivalRate.perSecond(7);

        assertThat(first(1_000, arrivals(rate, 42))).isEqualTo(first(1_000, arrivals(rate, 42)));
    }

    /** 4 standard deviations of a Poisson count: a right rate fails once in 16,000 seeds, and this seed is fixed. */
    @Test
    void comeAtTheirRate() {
        double seconds = 2_000;
        ArrivalTimes times = arrivals(ArrivalRate.perSecond(25), 3);
        long end = Math.round(seconds * 1e9);

        long count =
                LongStream.generate(times::nextNanos).takeWhile(at -> at < end).count();

        assertThat((double) count).isCloseTo(25 * seconds, within(4 * Math.sqrt(25 * seconds)));
    }

    @Test
    void comeAtRatesBelowOneASecondToo() {
        double seconds = 1e6;
        ArrivalTimes times = arrivals(ArrivalRate.perSecond(0.01), 4);
        long end = Math.round(seconds * 1e9);

        long count =
                LongStream.generate(times::nextNanos).takeWhile(at -> at < end).count();

        assertThat((double) count).isCloseTo(0.01 * seconds, within(4 * Math.sqrt(0.01 * seconds)));
    }

    static long[] first(int count, ArrivalTimes times) {
        return LongStream.generate(times::nextNanos).limit(count).toArray();
    }
}

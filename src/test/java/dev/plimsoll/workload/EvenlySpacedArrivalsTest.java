package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvenlySpacedArrivalsTest extends ArrivalTimesContract {
    @Override
    ArrivalTimes arrivals(ArrivalRate rate, long seed) {
        return ArrivalTimes.evenlySpaced(rate);
    }

    @Test
    void beginAtOnceAndAddUpNoRounding() {
        long[] times = first(300_001, arrivals(ArrivalRate.perSecond(3), 1));

        assertThat(times).startsWith(0, 333_333_333, 666_666_667, 1_000_000_000);
        assertThat(times[300_000]).isEqualTo(100_000_000_000_000L);
    }
}

package dev.plimsoll.testing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StationsTest {
    /** Under processor sharing a customer stays 1 / (mu - lambda) on average, whatever the work: L. Kleinrock, vol. 2, 4.4. */
    @Test
    void sharingKeepsTheMeanOfAnyWork() {
        assertThat(meanStay(new ProcessorSharing(1), 0)).isCloseTo(1 / 4.0, withinPercentage(3));
        assertThat(meanStay(new ProcessorSharing(1), 1)).isCloseTo(1 / 4.0, withinPercentage(3));
    }

    /** Six customers a second, whose work takes a tenth of one on average. */
    private static double meanStay(Station station, double constantShare) {
        SplittableRandom random = new SplittableRandom(9);
        QueueSimulation simulation = new QueueSimulation(
                station,
                () -> random.nextExponential() / 6,
                () -> constantShare / 10 + (1 - constantShare) * random.nextExponential() / 10);
        List<Double> stays = new ArrayList<>();
        simulation.runUntil(50_000, (arrival, departure) -> stays.add(departure - arrival));
        return stays.stream().mapToDouble(it -> it).average().orElseThrow();
    }

    @Test
    void aPauseKeepsCustomersForAsLongAsItTakes() {
        Station station = new PausingStation(new FirstComeFirstServed(1), 5, 2);

        station.arrives(4, 2, 4);
        station.arrives(6, 1, 6);

        assertThat(station.nextDeparture()).isEqualTo(8);
        assertThat(station.departs()).isEqualTo(4);
        assertThat(station.nextDeparture()).isEqualTo(9);
    }

    @Test
    void aWindowStartsWithTheFirstCustomerAfterTheOneBefore() {
        Quota quota = new FixedWindows(2, 10);

        assertThat(DoubleStream.of(3, 4, 5, 12, 13, 22, 23).filter(quota::admits))
                .containsExactly(3.0, 4.0, 13.0, 22.0, 23.0);
    }

    @Test
    void aBucketFillsUpToItsBrim() {
        Quota quota = new TokenBucket(1, 2);

        assertThat(DoubleStream.of(0, 0, 0, 1, 1, 9, 9, 9).filter(quota::admits))
                .containsExactly(0.0, 0.0, 1.0, 9.0, 9.0);
    }
}

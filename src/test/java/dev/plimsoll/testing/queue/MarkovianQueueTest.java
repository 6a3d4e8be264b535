package dev.plimsoll.testing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.plimsoll.latency.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkovianQueueTest {
    /** Two servers, each busy three quarters of the time: rho^2 / (1 + rho) * 2 by hand, 9/14. */
    @Test
    void knowsWhoMustWaitByErlangsFormula() {
        assertThat(MarkovianQueue.loaded(2, 1, 0.75).waitingShare()).isCloseTo(9 / 14.0, within(1e-12));
        assertThat(MarkovianQueue.loaded(1, 1, 0.3).waitingShare()).isCloseTo(0.3, within(1e-12));
    }

    /** At one server response times are exponential, of rate mu - lambda. */
    @Test
    void isExponentialAtOneServer() {
        MarkovianQueue queue = new MarkovianQueue(1, 6, 10);

        assertThat(queue.quantile(0.95)).isCloseTo(Math.log(20) / 4, within(1e-9));
    }

    /** What eight servers of 10/s carry within a p99 of 0.5 s and of 1.0 s. */
    @ParameterizedTest
    @CsvSource({"61.84, 0.5", "74.90, 1.0"})
    void findsThePercentileOfAKnownCapacity(double arrivalRate, double seconds) {
        assertThat(new MarkovianQueue(8, arrivalRate, 10).quantile(0.99)).isCloseTo(seconds, within(0.002));
    }

    @Test
    void agreesWithItsSimulation() {
        MarkovianQueue queue = MarkovianQueue.loaded(8, 10, 0.5);

        Distribution times = new ObservedQueue(queue, 20_000, 64).run(11);

        assertThat((double) times.count()).isCloseTo(800_000.0, withinPercentage(1));
        for (double share : new double[] {0.5, 0.9, 0.99}) {
            assertThat(times.valueAt(share).toNanos() / 1e9).isCloseTo(queue.quantile(share), withinPercentage(2));
        }
    }

    @Test
    void refusesMoreThanItsServersCanDo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkovianQueue(2, 20, 10))
                .withMessage("a queue stays finite below 20.0 arrivals per second, was 20.0");
    }
}

package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerQueueTest {
    private static final int ARRIVALS = 2_000_000;
    private static final Duration MEAN = Duration.ofMillis(50);

    @Test
    void servesInTheOrderOfArrival() {
        WorkerQueue queue = new WorkerQueue(2);

        assertThat(queue.doneNanos(0, 10)).isEqualTo(10);
        assertThat(queue.doneNanos(1, 10)).isEqualTo(11);
        assertThat(queue.doneNanos(2, 10)).isEqualTo(20);
        assertThat(queue.doneNanos(30, 10)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 0.7", "4, 0.75", "8, 0.75"})
    void makesWaitAsLongAsErlangSays(int workers, double utilization) {
        double waited = meanWaitSeconds(workers, utilization, new ServiceTime.Exponential(MEAN));

        assertThat(waited).isCloseTo(erlangWait(workers, utilization), Percentage.withPercentage(4));
    }

    @Test
    void makesWaitAsLongAsPollaczekAndKhinchineSay() {
        double sigma = 0.8;
        double median = MEAN.toNanos() / Math.exp(sigma * sigma / 2);
        double squaredVariation = Math.exp(sigma * sigma) - 1;

        double waited = meanWaitSeconds(1, 0.6, new ServiceTime.Lognormal(Duration.ofNanos(Math.round(median)), sigma));

        double exact = 0.6 / (1 - 0.6) * (1 + squaredVariation) / 2 * 0.050;
        assertThat(waited).isCloseTo(exact, Percentage.withPercentage(4));
    }

    @Test
    void makesNobodyWaitWhoComesEvenlyAndLeavesBeforeTheNext() {
        WorkerQueue queue = new WorkerQueue(1);

        for (long at = 0; at < 1000; at += 10) {
            assertThat(queue.doneNanos(at, 10)).isEqualTo(at + 10);
        }
    }

    @Test
    void needsAWorker() {
        assertThatThrownBy(() -> new WorkerQueue(0)).hasMessage("workers: expected at least 1, was 0");
    }

    private static double meanWaitSeconds(int workers, double utilization, ServiceTime time) {
        WorkerQueue queue = new WorkerQueue(workers);
        SplittableRandom random = new SplittableRandom(42);
        double meanGapNanos = MEAN.toNanos() / (utilization * workers);
        double waited = 0;
        double at = 0;
        for (int i = 0; i < ARRIVALS; i++) {
            at += random.nextExponential() * meanGapNanos;
            long service = time.sampleNanos(random, 0);
            waited += queue.doneNanos((long) at, service) - (long) at - service;
        }
        return waited / ARRIVALS / 1e9;
    }

    /** Erlang C: the mean wait of M/M/c. */
    private static double erlangWait(int workers, double utilization) {
        double offered = workers * utilization;
        double blocking = 1;
        for (int k = 1; k <= workers; k++) {
            blocking = offered * blocking / (k + offered * blocking);
        }
        double waits = blocking / (1 - utilization * (1 - blocking));
        assertThat(waits).isCloseTo(workers == 1 ? utilization : waits, within(1e-12));
        return waits * 0.050 / (workers * (1 - utilization));
    }
}

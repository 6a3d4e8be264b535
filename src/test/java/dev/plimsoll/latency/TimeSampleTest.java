package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeSampleTest {
    private final TimeSample sample = new TimeSample();

    /** Of 100 independent samples the ranks 41 and 61 hold the median: David and Nagaraja, section 7.1. */
    @Test
    void holdsTheMedianBetweenTwoRanks() {
        for (int millis = 1; millis <= 100; millis++) {
            sample.record(Duration.ofMillis(millis));
        }

        PercentileEstimate median = sample.estimate(Percentile.P50).orElseThrow();

        assertThat(sample.count()).isEqualTo(100);
        assertThat(median.value()).isCloseTo(Duration.ofMillis(50), Duration.ofNanos(50_000));
        assertThat(median.range().orElseThrow().low()).isCloseTo(Duration.ofMillis(41), Duration.ofNanos(50_000));
        assertThat(median.range().orElseThrow().high()).isCloseTo(Duration.ofMillis(61), Duration.ofNanos(50_000));
    }

    @Test
    void tellsNothingOfTooFew() {
        for (int call = 1; call < Percentile.P50.minimumSamples(); call++) {
            sample.record(Duration.ofMillis(1));
        }

        assertThat(sample.estimate(Percentile.P50)).isEmpty();
    }

    @Test
    void tellsNothingThatReachesBeyondTheScale() {
        for (int call = 0; call < 10; call++) {
            sample.record(Duration.ofMinutes(3));
        }

        assertThat(sample.estimate(Percentile.P50)).isEmpty();
    }
}

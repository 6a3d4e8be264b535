package dev.plimsoll.baseline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.latency.PercentileEstimate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesComparisonTest {
    private static final Instant START = Instant.parse("2026-11-22T03:15:00Z");

    @Test
    void tellsASlowdownFromNoiseAtEachPercentile() {
        TimesComparison comparison = TimesComparison.of(run(1, 1.0, 400), run(2, 1.3, 400));

        assertThat(comparison.changes()).hasSize(8).allSatisfy(it -> {
            assertThat(it.difference()).isEqualTo(Difference.SLOWER);
            assertThat(it.change().orElseThrow().low()).isLessThan(0.3);
            assertThat(it.change().orElseThrow().high()).isGreaterThan(0.3);
        });
    }

    @Test
    void callsTwoRunsOfTheSameServiceNoise() {
        TimesComparison comparison = TimesComparison.of(run(3, 1.0, 400), run(4, 1.0, 400));

        assertThat(comparison.changes())
                .extracting(PercentileChange::difference)
                .containsOnly(Difference.NOISE);
        assertThat(comparison.expectedByChance()).isEqualTo(0.4);
    }

    @Test
    void saysWhereThereAreTooFewSamples() {
        TimesComparison comparison = TimesComparison.of(run(5, 1.0, 1), run(6, 1.3, 1));

        assertThat(comparison.changes())
                .filteredOn(it -> it.percentile() == Percentile.P99)
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.difference()).isEqualTo(Difference.TOO_FEW);
                    assertThat(it.before()).isEmpty();
                });
    }

    /**
     * Worked by hand: from 100 (90 to 120) to 150 (140 to 165) the logarithms differ by 0.4055, the lower end lies
     * hypot(ln 150/140, ln 120/100) = 0.1949 below and the upper hypot(ln 165/150, ln 100/90) = 0.1421 above.
     */
    @Test
    void putsLopsidedIntervalsTogether() {
        PercentileEstimate before = estimate(100, 90, 120);
        PercentileEstimate after = estimate(150, 140, 165);

        Change change = Change.between(before, after).orElseThrow();

        assertThat(change.value()).isCloseTo(0.5, within(1e-9));
        assertThat(change.low()).isCloseTo(0.2344, within(1e-4));
        assertThat(change.high()).isCloseTo(0.7290, within(1e-3));
    }

    @Test
    void hasNoIntervalWithoutBoth() {
        PercentileEstimate without = new PercentileEstimate(Duration.ofMillis(5), Optional.empty());

        assertThat(Change.between(without, estimate(1, 1, 2))).isEmpty();
        assertThat(Change.between(estimate(1, 1, 2), without)).isEmpty();
    }

    private static PercentileEstimate estimate(long millis, long low, long high) {
        return new PercentileEstimate(Duration.ofMillis(millis), Duration.ofMillis(low), Duration.ofMillis(high));
    }

    private static LatencyTotals run(long seed, double factor, int callsPerSecond) {
        Random random = new Random(seed);
        LatencyRecorder recorder = new LatencyRecorder();
        LatencyTotals totals = new LatencyTotals();
        for (int second = 0; second < 30; second++) {
            for (int call = 0; call < callsPerSecond; call++) {
                long nanos = Math.round(20e6 * factor * Math.exp(0.3 * random.nextGaussian()));
                recorder.record(Operation.LIST_SESSIONS, Outcome.SUCCESS, nanos, nanos);
            }
            totals.add(recorder.drain(START.plusSeconds(second), START.plusSeconds(second + 1L)));
        }
        return totals;
    }
}

package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.plimsoll.latency.Percentile;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryTimesTest {
    @ParameterizedTest
    @ValueSource(longs = {100, 137, 999, 12_345, 250_000, 1_000_000, 59_999_999, 119_000_000})
    void readsATimeBackWithinAFewPercent(long micros) {
        HistoryTimes times = timesOf(6, micros);

        assertThat(times.at(Percentile.P50).orElseThrow().toNanos() / 1_000).isCloseTo(micros, withPercentage(4.5));
    }

    @Test
    void keepsWhatIsOffItsScaleAtItsEnds() {
        assertThat(timesOf(6, 3).at(Percentile.P50)).contains(Duration.ofNanos(100_000));
        assertThat(timesOf(6, 900_000_000).at(Percentile.P50).orElseThrow().toSeconds())
                .isBetween(115L, 130L);
    }

    @Test
    void tellsNoPercentileOfTooFewRuns() {
        assertThat(timesOf(58, 100).at(Percentile.P95)).isEmpty();
        assertThat(timesOf(59, 100).at(Percentile.P95)).isPresent();
    }

    @Test
    void findsTheTimeThatTheShareDidNotExceed() {
        HistoryTimes times = timesOf(94, 1_000).plus(timesOf(6, 1_000_000));

        assertThat(times.count()).isEqualTo(100);
        assertThat(times.at(Percentile.P90).orElseThrow().toMillis()).isLessThan(2);
        assertThat(times.at(Percentile.P95).orElseThrow().toMillis()).isGreaterThan(900);
    }

    @Test
    void refusesAStepThatIsNotOnTheScale() {
        assertThatThrownBy(() -> new HistoryTimes(Map.of(163, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a positive count at a step from 0 to 162, was 1 at 163");
    }

    private static HistoryTimes timesOf(int runs, long micros) {
        return IntStream.range(0, runs)
                .mapToObj(run -> Duration.ofNanos(micros * 1_000))
                .reduce(HistoryTimes.none(), HistoryTimes::with, HistoryTimes::plus);
    }
}

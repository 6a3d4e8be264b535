package dev.plimsoll.baseline.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.RunValues;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.slo.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedHistoryTest {
    private static final Metric P95 = new Metric("send_message", Measure.P95);
    private static final Metric P99 = new Metric("send_message", Measure.P99);
    private static final Instant TWO_AT_NIGHT = Instant.parse("2026-11-01T02:00:00Z");

    private final RecordedHistory history = new RecordedHistory(new GatedMetrics(Set.of(P95)));

    @Test
    void makesASeriesOfEachGatedMetric() {
        List<RecordedSeries> series =
                history.series("7f3a", List.of(night(1, run(0, 1.0), run(0, 2.0)), night(2, run(0, 3.0), run(0, 4.0))));

        assertThat(series)
                .containsExactly(new RecordedSeries(
                        "7f3a send_message p95",
                        Measure.P95,
                        List.of(
                                new RecordedNight("2026-11-01 02:00", List.of(1.0, 2.0)),
                                new RecordedNight("2026-11-02 02:00", List.of(3.0, 4.0)))));
    }

    @Test
    void takesAsManyRunsOfEachNightAsMostNightsHave() {
        List<RecordedSeries> series = history.series(
                "7f3a",
                List.of(
                        night(1, run(0, 1.0), run(0, 2.0)),
                        night(2, run(0, 3.0)),
                        night(3, run(0, 4.0), run(0, 5.0), run(0, 6.0)),
                        night(4, run(0, 7.0), run(0, 8.0))));

        assertThat(series.get(0).nights())
                .extracting(RecordedNight::runs)
                .containsExactly(List.of(1.0, 2.0), List.of(4.0, 5.0), List.of(7.0, 8.0));
    }

    @Test
    void leavesOutRerunsAndWhatAPersonTookOut() {
        NightValues takenOut = night(Standing.LEFT_OUT, 2, run(0, 9.0), run(0, 9.0));

        List<RecordedSeries> series =
                history.series("7f3a", List.of(night(1, run(0, 1.0), run(0, 2.0), run(1, 9.0)), takenOut));

        assertThat(series.get(0).nights()).extracting(RecordedNight::runs).containsExactly(List.of(1.0, 2.0));
    }

    @Test
    void leavesOutNightsOfSingleRuns() {
        assertThat(history.series("7f3a", List.of(night(1, run(0, 1.0)), night(2, run(0, 2.0)))))
                .isEmpty();
    }

    @Test
    void hasNothingOfAMetricThatNoNightMeasured() {
        RecordedHistory ofP99 = new RecordedHistory(new GatedMetrics(Set.of(P99)));

        assertThat(ofP99.series("7f3a", List.of(night(1, run(0, 1.0), run(0, 2.0)))))
                .isEmpty();
        assertThat(history.series("7f3a", List.of())).isEmpty();
    }

    private record Run(int round, double value) {}

    private static Run run(int round, double value) {
        return new Run(round, value);
    }

    private static NightValues night(int day, Run... runs) {
        return night(Standing.BASELINE, day, runs);
    }

    private static NightValues night(Standing standing, int day, Run... runs) {
        Instant start = TWO_AT_NIGHT.plus(Duration.ofDays(day - 1));
        Night night = new Night(
                "night-" + day,
                "load",
                "7f3a",
                start,
                start.plusSeconds(600),
                Optional.empty(),
                Verdict.PASS,
                standing,
                Optional.empty());
        return new NightValues(
                night,
                Stream.of(runs)
                        .map(it -> new RunValues("run", it.round(), new MetricValues(Map.of(P95, it.value()))))
                        .toList());
    }
}

package dev.plimsoll.baseline.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.backtest.FalseAlarms.Alarm;
import dev.plimsoll.testing.SyntheticNights;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {
    private final RecordedSeries quiet = new SyntheticNights(0.01, 0).series(60, 1);

    @Test
    void judgesEachNightAfterThoseThatTeach() {
        FalseAlarms alarms = new Replay(onNights(0, 32, 33, 59)).falseAlarms(quiet);

        assertThat(alarms.judged()).isEqualTo(27);
        assertThat(alarms.alarms()).containsExactly(new Alarm("seed 1", "night 34"), new Alarm("seed 1", "night 60"));
        assertThat(alarms.perHundredNights()).isEqualTo(100.0 * 2 / 27);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 1 1", "2, 0 1 1", "3, 0 1 1", "4, 0 0 1", "7, 0 0 1", "8, 0 0 0", "0, 0 0 0"})
    void countsTheNightOfTheStepAsTheFirst(int nights, String caught) {
        Catches catches = Catches.after(nights);

        assertThat(catches.withinOne() + " " + catches.withinThree() + " " + catches.withinSeven())
                .isEqualTo(caught);
    }

    @Test
    void makesEveryRunSlowerFromTheNightOfTheStepOn() {
        List<RecordedNight> nights =
                List.of(new RecordedNight("mon", List.of(1.0, 2.0)), new RecordedNight("tue", List.of(1.0, 2.0)));

        assertThat(new RecordedSeries("a", Measure.P95, nights).slowedFrom(1, 2).nights())
                .containsExactly(nights.get(0), new RecordedNight("tue", List.of(2.0, 4.0)));
        assertThat(new RecordedSeries("a", Measure.THROUGHPUT, nights)
                        .slowedFrom(1, 2)
                        .nights())
                .containsExactly(nights.get(0), new RecordedNight("tue", List.of(0.5, 1.0)));
    }

    @ParameterizedTest
    @CsvSource({"MEAN, 1.09, false", "MEAN, 1.11, true", "THROUGHPUT, 0.92, false", "THROUGHPUT, 0.9, true"})
    void comparesWithThePreviousNightAsPipelinesDo(Measure measure, double tonight, boolean alarm) {
        RecordedSeries series = new RecordedSeries(
                "a",
                measure,
                List.of(
                        new RecordedNight("mon", List.of(1.0, 1.0, 1.0)),
                        new RecordedNight("tue", List.of(tonight, tonight, tonight))));

        assertThat(new PreviousNightRule().alarms(series, 1)).isEqualTo(alarm);
    }

    @Test
    void leavesSevenNightsAfterEachStep() {
        Catches catches = new Replay(onNights()).catches(quiet, new InjectedSteps(1.1, 10, 1));

        assertThat(catches).isEqualTo(new Catches(10, 0, 0, 0));
        assertThat(new Replay(onNights())
                        .catches(new SyntheticNights(0.01, 0).series(39, 1), new InjectedSteps(1.1, 10, 1)))
                .isEqualTo(Catches.NONE);
    }

    @Test
    void catchesALargeStepAtOnceWithTheWholeGate() {
        Replay replay = new Replay(new GateRule());

        assertThat(replay.falseAlarms(quiet).alarms()).isEmpty();
        assertThat(replay.catches(quiet, new InjectedSteps(1.2, 5, 1))).isEqualTo(new Catches(5, 5, 5, 5));
    }

    @Test
    void countsTheSameForTheSameSeed() {
        RecordedSeries noisy = new SyntheticNights(0.04, 0).series(60, 2);
        Replay replay = new Replay(new GateRule());

        assertThat(replay.catches(noisy, new InjectedSteps(1.1, 5, 3)))
                .isEqualTo(replay.catches(noisy, new InjectedSteps(1.1, 5, 3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | a night is the median of runs 1 to 3, and its reruns those of runs 4 to 6 and 7 to 9",
                "8 | a night is the median of runs 1 to 3, and its reruns those of runs 4 to 6 and 6 to 8",
                "5 | a night is the median of runs 1 to 2, and its reruns those of runs 3 to 4 and 4 to 5",
                "3 | a night is its run 1, and its reruns are runs 2 and 3",
                "2 | a night is its run 1, and its reruns are runs 2 and 2",
            })
    void dividesTheRunsOfANight(int runs, String sentence) {
        assertThat(RunDivision.of(runs).sentence()).isEqualTo(sentence);
    }

    @Test
    void needsARunForAReruns() {
        assertThatThrownBy(() -> RunDivision.of(1))
                .hasMessage("expected at least 2 runs a night, one of them to be a rerun, was 1");
    }

    @Test
    void needsANightToJudge() {
        List<RecordedSeries> tooShort = List.of(new SyntheticNights(0.01, 0).series(33, 1));

        assertThatThrownBy(() -> new Backtest(Optional.empty()).over(tooShort))
                .isInstanceOf(InvalidNightsException.class)
                .hasMessage(
                        "expected a series of more than 33 nights, for the first 33 only teach; the longest has 33");
    }

    private static NightRule onNights(Integer... nights) {
        return new NightRule() {
            @Override
            public String name() {
                return "on some nights";
            }

            @Override
            public boolean alarms(RecordedSeries series, int night) {
                return IntStream.of(List.of(nights).stream().mapToInt(it -> it).toArray())
                        .anyMatch(it -> it == night);
            }
        };
    }
}

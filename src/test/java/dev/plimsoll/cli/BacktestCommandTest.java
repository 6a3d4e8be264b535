package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.backtest.RecordedNight;
import dev.plimsoll.baseline.backtest.RecordedSeries;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import dev.plimsoll.testing.SampleNights;
import dev.plimsoll.testing.SyntheticNights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void recordNights() throws IOException {
        RecordedSeries series = new SyntheticNights(0.02, 0).series(60, 1);
        String runs = "series,night,run1,run2,run3,run4,run5,run6,run7,run8,run9\n";
        Files.writeString(
                directory.resolve("nights.csv"),
                runs + series.nights().stream().map(BacktestCommandTest::line).collect(Collectors.joining()));
    }

    private static String line(RecordedNight night) {
        return "checkout," + night.label() + ","
                + night.runs().stream().map(String::valueOf).collect(Collectors.joining(",")) + "\n";
    }

    @Test
    void printsATableOfFalseAlarms() {
        Invocation backtest = backtest("nights.csv");

        assertThat(backtest.err()).isEmpty();
        assertThat(backtest.exit()).isZero();
        assertThat(backtest.out()).isEqualTo("""
                1 series, 60 nights, of which the first 33 of each series only teach;
                a night is the median of runs 1 to 3, and its reruns those of runs 4 to 6 and 7 to 9.

                rule                          false alarms  nights  per 100    95 % interval
                the gate                                 0      27    0.000  0.000 to 10.502
                10 % over the previous night             0      27    0.000  0.000 to 10.502

                false alarms  nights  per 100    95 % interval  series, as judged by the gate
                0                 27    0.000  0.000 to 10.502  checkout
                """);
    }

    @Test
    void countsHowSoonStepsAreCaught() {
        Invocation backtest = backtest("nights.csv", "--step", "+20%", "--seed", "7");

        assertThat(backtest.exit()).isZero();
        assertThat(backtest.out())
                .contains("Steps of +20 % at 50 random nights of each series, seed 7.\n")
                .containsPattern("the gate .* 50 +1\\.000 +1\\.000 +1\\.000\n");
    }

    @Test
    void printsJsonForScripts() {
        Invocation backtest = backtest("nights.csv", "--step", "+20%", "--json");

        assertThat(backtest.out())
                .startsWith("{\n  \"series\" : 1,\n  \"nights\" : 60,\n")
                .contains("\"factor\" : 1.2", "\"judgedNights\" : 27", "\"withinOneNight\" : 1");
    }

    @Test
    void saysWhichFileCannotBeUsedAndWhy() throws IOException {
        Files.writeString(directory.resolve("bad.csv"), "series,night,run1,run2\na,mon,1,fast\n");

        Invocation backtest = backtest("bad.csv");

        assertThat(backtest.exit()).isEqualTo(2);
        assertThat(backtest.err()).isEqualTo("plimsoll: bad.csv: line 2: run2 must be a positive number, was 'fast'\n");
        assertThat(backtest.out()).isEmpty();
    }

    @Test
    void replaysTheGatedMetricsOfAHistory() {
        keep(36);

        Invocation backtest = backtest("--history", file());

        assertThat(backtest.err()).isEmpty();
        assertThat(backtest.out())
                .startsWith("""
                        2 series, 72 nights, of which the first 33 of each series only teach;
                        a night is its run 1, and its reruns are runs 2 and 3.
                        """)
                .contains(SampleNights.SERIES.text() + " send_message p50\n")
                .contains(SampleNights.SERIES.text() + " send_message p95\n");
    }

    @Test
    void saysThatAHistoryIsTooShort() {
        keep(2);

        Invocation backtest = backtest("--history", file());

        assertThat(backtest.exit()).isEqualTo(2);
        assertThat(backtest.err())
                .isEqualTo("plimsoll: " + file() + ": expected a series of more than 33 nights, for the first 33 only"
                        + " teach; the longest has 2\n");
    }

    private void keep(int nights) {
        History history = new Histories(Credentials.none()).open(HistoryAddress.parse(file()));
        IntStream.range(0, nights).mapToObj(SampleNights::night).forEach(history::keep);
    }

    private String file() {
        return directory.resolve("history.db").toString();
    }

    @ParameterizedTest
    @CsvSource({"+10%, 1.1", "10%, 1.1", "+ 12.5 %, 1.125"})
    void readsAStep(String text, double factor) {
        assertThat(new StepConverter().convert(text)).isEqualTo(factor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10%", "0%", "10", "+x%", ""})
    void refusesWhatIsNoSlowdown(String text) {
        assertThatThrownBy(() -> new StepConverter().convert(text))
                .hasMessage("expected a slowdown such as +10%, was '" + text + "'");
    }

    private Invocation backtest(String... arguments) {
        String[] all = Stream.concat(Stream.of("history", "backtest"), Stream.of(arguments))
                .toArray(String[]::new);
        return Invocation.of(directory, Map.of(), all);
    }
}

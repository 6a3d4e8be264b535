package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import dev.plimsoll.baseline.backtest.RecordedNight;
import dev.plimsoll.baseline.backtest.RecordedSeries;
import dev.plimsoll.testing.SyntheticNights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BacktestCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
        int exit = backtest("nights.csv");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out).hasToString("""
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
        int exit = backtest("nights.csv", "--step", "+20%", "--seed", "7");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("Steps of +20 % at 50 random nights of each series, seed 7.\n")
                .containsPattern("the gate .* 50 +1\\.000 +1\\.000 +1\\.000\n");
    }

    @Test
    void printsJsonForScripts() {
        backtest("nights.csv", "--step", "+20%", "--json");

        assertThat(out.toString())
                .startsWith("{\n  \"series\" : 1,\n  \"nights\" : 60,\n")
                .contains("\"factor\" : 1.2", "\"judgedNights\" : 27", "\"withinOneNight\" : 1");
    }

    @Test
    void saysWhichFileCannotBeUsedAndWhy() throws IOException {
        Files.writeString(directory.resolve("bad.csv"), "series,night,run1,run2\na,mon,1,fast\n");

        int exit = backtest("bad.csv");

        assertThat(exit).isEqualTo(2);
        assertThat(err).hasToString("plimsoll: bad.csv: line 2: run2 must be a positive number, was 'fast'\n");
        assertThat(out.toString()).isEmpty();
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

    private int backtest(String... arguments) {
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out), new PrintWriter(err), Map.of(), directory, Terminal.none());
        Secrets secrets = new Secrets();
        PlimsollCommand plimsoll = new PlimsollCommand(surroundings, secrets);
        Logging logging = new Logging(new LoggerContext(), new ByteArrayOutputStream(), secrets);
        return Main.commandLine(plimsoll, logging, List.of(new BacktestCommand(plimsoll)))
                .execute(Stream.concat(Stream.of("backtest"), List.of(arguments).stream())
                        .toArray(String[]::new));
    }
}

package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "850, 0.85 µs",
        "63000, 63 µs",
        "999999, 1 ms",
        "12345678, 12.3 ms",
        "999900000, 1 s",
        "1254000000, 1.25 s",
        "119000000000, 119 s",
        "125000000000, 2 min 5 s",
        "1800000000000, 30 min",
        "7500000000000, 2 h 5 min"
    })
    void printsTimesWithThreeDigitsAndTheUnitThatSuits(long nanos, String text) {
        assertThat(Figures.time(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0042, 0.42 %",
        "0.123456, 12.35 %",
        "0.99999, > 99.99 %",
        "1, 100 %",
        "0.0000012, 0.00012 %"
    })
    void neverRoundsAShareToACleanOneOrZero(double share, String text) {
        assertThat(Figures.share(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17.54321, 17.5", "1234.5, '1,235'", "-3.5, -3.5", "NaN, NaN"})
    void printsPlainNumbers(double number, String text) {
        assertThat(Figures.number(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "75, 1:15", "-10, −0:10", "4000, 1:06:40"})
    void printsMomentsOfARun(int second, String text) {
        assertThat(Figures.moment(second)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"268435456, 256 MiB", "21474836480, 20 GiB"})
    void printsBytesInTheBinaryUnitThatSuits(long bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }
}

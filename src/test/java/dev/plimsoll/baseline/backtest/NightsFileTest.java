package dev.plimsoll.baseline.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.Measure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightsFileTest {
    @TempDir
    private Path directory;

    @Test
    void readsTheNightsOfEachSeries() throws IOException {
        List<RecordedSeries> series =
                read("\uFEFFseries,night,run1,run2\r\na,mon,1,2\r\nb,mon,3,4.5\r\n\r\na, tue ,5,6\r\n");

        assertThat(series)
                .containsExactly(
                        new RecordedSeries(
                                "a",
                                Measure.MEAN,
                                List.of(
                                        new RecordedNight("mon", List.of(1.0, 2.0)),
                                        new RecordedNight("tue", List.of(5.0, 6.0)))),
                        new RecordedSeries("b", Measure.MEAN, List.of(new RecordedNight("mon", List.of(3.0, 4.5)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a,mon,1,x | line 2: run2 must be a positive number, was 'x'",
                "a,mon,1, | line 2: run2 must be a positive number, was ''",
                "a,mon,0,1 | line 2: run1 must be a positive number, was '0'",
                "a,mon,1,NaN | line 2: run2 must be a positive number, was 'NaN'",
                "a,mon,1 | line 2: expected 4 values, as the header has, were 3",
                "a,mon,1,2,3 | line 2: expected 4 values, as the header has, were 5",
                ",mon,1,2 | line 2: expected a series and a night, was ',mon'",
            })
    void saysWhatIsWrongWithALine(String line, String message) {
        assertThatThrownBy(() -> read("series,night,run1,run2\n" + line + "\n"))
                .isInstanceOf(InvalidNightsException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"night,series,run1", "series,night", "series,night,run1,run3", "a,mon,1,2", "series;night;run1"})
    void saysWhichHeaderItExpects(String header) {
        assertThatThrownBy(() -> read(header + "\n"))
                .hasMessage("line 1: expected the header series,night,run1,...,runN, was '" + header + "'");
    }

    @Test
    void refusesANightThatComesTwice() {
        assertThatThrownBy(() -> read("series,night,run1\na,mon,1\na,tue,1\na,mon,2\n"))
                .hasMessage("line 4: night mon of series a is already on line 2");
    }

    @Test
    void refusesAFileWithoutANight() {
        assertThatThrownBy(() -> read("series,night,run1\n"))
                .hasMessage("there is no night in it: expected lines under the header series,night,run1,...,runN");
        assertThatThrownBy(() -> read(""))
                .hasMessage("there is no night in it: expected lines under the header series,night,run1,...,runN");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path binary = Files.write(directory.resolve("nights.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> new NightsFile(binary).read()).hasMessage("it cannot be read as text in UTF-8");
        assertThatThrownBy(() -> new NightsFile(directory.resolve("none.csv")).read())
                .hasMessage("no such file");
    }

    private List<RecordedSeries> read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("nights.csv"), text, StandardCharsets.UTF_8);
        return new NightsFile(file).read();
    }
}

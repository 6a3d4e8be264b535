package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTraceTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-16 18:15:46.6805900\n2023-11-16 18:15:50.9951690",
                "2023-11-16T18:15:46.6805900\n2023-11-16T18:15:50.9951690",
                "2023-11-16T18:15:46.68059Z\n2023-11-16T18:15:50.995169Z",
                "2023-11-16 18:15:46.68059+00:00\n2023-11-16 20:15:50.995169+02:00",
                "2023-11-16 18:15:46.68059+00\n2023-11-16 18:15:50.995169+00",
                "2023-11-16T13:15:46.68059-05:00\n2023-11-16T12:45:50.995169-05:30",
                "1700158546.6805900\n1700158550.9951690",
                "0\n4.314579",
                "\"2023-11-16 18:15:46.68059\",374,44\n\"2023-11-16 18:15:50.995169\",396,109",
                "TIMESTAMP,ContextTokens\n2023-11-16 18:15:46.68059,374\n2023-11-16 18:15:50.995169,396",
                "\uFEFF2023-11-16 18:15:46.68059,374\r\n2023-11-16 18:15:50.995169,396\r\n",
                "\uFEFFTIMESTAMP\n\n2023-11-16 18:15:46.68059\n\n2023-11-16 18:15:50.995169\n\n",
            })
    void readsTimestampsOfManyForms(String text) throws IOException {
        assertThat(nanos(trace(text).read(1, HOUR))).containsExactly(0, 4_314_579_000L);
    }

    @Test
    void playsFasterOrSlower() throws IOException {
        ArrivalTrace trace = trace("10\n12\n13");

        assertThat(nanos(trace.read(2, HOUR))).containsExactly(0, 1_000_000_000L, 1_500_000_000L);
        assertThat(nanos(trace.read(0.5, HOUR))).containsExactly(0, 4_000_000_000L, 6_000_000_000L);
    }

    @Test
    void endsWhereTheRunEnds() throws IOException {
        ArrivalTrace trace = trace("10\n12\n13\n14");

        assertThat(nanos(trace.read(1, Duration.ofSeconds(3)))).containsExactly(0, 2_000_000_000L);
        assertThat(nanos(trace.read(2, Duration.ofSeconds(3)))).hasSize(4);
    }

    @Test
    void keepsArrivalsAtOneInstantApart() throws IOException {
        assertThat(nanos(trace("5\n5\n5").read(1, HOUR))).containsExactly(0, 0, 0);
    }

    @Test
    void namesALineThatIsOutOfOrderAsAnEditorCounts() throws IOException {
        refuses("time\n\n10\n\n9\n", " line 5: expected a timestamp not before the line above");
    }

    @Test
    void namesALineWithoutATimestamp() throws IOException {
        refuses("10\nsoon,1\n", " line 2: expected a timestamp first, was 'soon'");
    }

    @Test
    void takesABrokenFirstLineForNoHeader() throws IOException {
        refuses("2023-13-45 10:00:00,1\n", " line 1: expected a timestamp first, was '2023-13-45 10:00:00'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700158546680", "NaN", "1e9", "2023-11-16", "9999-12-31T00:00:00Z", "", "99999999999"})
    void refusesWhatIsNoTimestamp(String text) throws IOException {
        refuses("10\n" + text + ",x\n", " line 2: expected a timestamp first, was '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "timestamp,tokens\n"})
    void refusesAFileWithoutArrivals(String text) throws IOException {
        refuses(text, ": expected at least one line that starts with a timestamp");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("trace.csv"), new byte[] {'1', '\n', (byte) 0xC3, (byte) 0x28});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArrivalTrace(file).read(1, HOUR))
                .withMessage(file + ": expected text in UTF-8");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("nowhere.csv");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArrivalTrace(file).read(1, HOUR))
                .withMessage(file + ": no such file");
    }

    @Test
    void refusesADirectory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArrivalTrace(folder).read(1, HOUR))
                .withMessage(folder + ": cannot be read");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoSpeed(double speed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace("1").read(speed, HOUR))
                .withMessage("speed must be a positive number, was " + speed);
    }

    private void refuses(String text, String problem) throws IOException {
        ArrivalTrace trace = trace(text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace.read(1, HOUR))
                .withMessage(folder.resolve("trace.csv") + problem);
    }

    private ArrivalTrace trace(String text) throws IOException {
        return new ArrivalTrace(Files.writeString(folder.resolve("trace.csv"), text));
    }

    private static long[] nanos(ArrivalSchedule schedule) {
        return IntStream.range(0, schedule.size()).mapToLong(schedule::nanosOf).toArray();
    }
}

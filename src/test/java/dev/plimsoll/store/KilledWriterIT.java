package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Kept;
import dev.plimsoll.testing.HistoryWriter;
import dev.plimsoll.testing.SampleNights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A writer killed at some instant; {@code bench/history-kills} does the same at fifty. */
class KilledWriterIT {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"0, 150", "0, 700", "1, 3", "4, 11", "9, 17"})
    void leavesAHistoryThatIsWholeAndGoesOn(int nights, long laterMillis) throws IOException, InterruptedException {
        Path file = directory.resolve("history.db");

        int said = HistoryWriter.killed(file, nights, Duration.ofMillis(laterMillis));

        History history = new Histories(Credentials.none()).open(new HistoryAddress.File(file));
        int there = history.nights().size();
        assertThat(there).isBetween(said, said + 1);
        for (int number = 0; number < there; number++) {
            assertThat(history.night(SampleNights.id(number))).contains(SampleNights.night(number));
        }
        assertThat(history.keep(SampleNights.night(there))).isEqualTo(new Kept(3, 0));
    }
}

package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import dev.plimsoll.testing.SampleNights;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockCheckTest {
    @TempDir
    private Path directory;

    @Test
    void saysThatTheClockWentBackwards() {
        History history = history();
        history.keep(SampleNights.night(1));

        assertThat(ClockCheck.problem(Instant.parse("2026-01-01T02:00:00Z"), history))
                .contains("the clock went backwards, or was wrong before: it says 2026-01-01T02:00:00Z, and the history"
                        + " holds a night that ended at 2026-01-02T02:10:00Z; set it right, or take that night out with"
                        + " 'plimsoll history prune NIGHT'");
    }

    @Test
    void allowsMachinesAFewSecondsBetweenTheirClocks() {
        History history = history();
        history.keep(SampleNights.night(1));

        assertThat(ClockCheck.problem(Instant.parse("2026-01-02T02:09:30Z"), history))
                .isEmpty();
    }

    @Test
    void saysNothingOfAHistoryThatIsEmpty() {
        assertThat(ClockCheck.problem(Instant.EPOCH, history())).isEmpty();
    }

    private History history() {
        return new Histories(Credentials.none()).open(new HistoryAddress.File(directory.resolve("history.db")));
    }
}

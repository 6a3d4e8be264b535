package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.report.PendingNights;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import dev.plimsoll.testing.SampleNights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightKeepingTest {
    @TempDir
    private Path directory;

    @Test
    void handsANightToTheHistory() {
        NightKeeping keeping = new NightKeeping(this::history, pending());

        String said = keeping.keep(SampleNights.night(0));

        assertThat(said).isEqualTo("the history has night night-00000");
        assertThat(history().night("night-00000")).contains(SampleNights.night(0));
        assertThat(pending().all()).isEmpty();
    }

    @Test
    void keepsANightOnDiskWhileTheHistoryIsAway() {
        NightKeeping keeping = new NightKeeping(NightKeepingTest::away, pending());

        String said = keeping.keep(SampleNights.night(0));

        Path file = directory.resolve("runs/.pending/night-00000.night.json");
        assertThat(said)
                .isEqualTo("the history db/quality cannot be reached: connection refused; night night-00000 is kept in "
                        + file + " and enters the history next time");
        assertThat(file).isRegularFile();
    }

    @Test
    void bringsItInNextTime() {
        new NightKeeping(NightKeepingTest::away, pending()).keep(SampleNights.night(0));

        String said = new NightKeeping(this::history, pending()).keep(SampleNights.night(1));

        assertThat(said).isEqualTo("the history has night night-00001, and 1 that were pending");
        assertThat(history().nights()).extracting(Night::id).containsExactly("night-00000", "night-00001");
        assertThat(pending().all()).isEmpty();
    }

    /** Killed between keeping it and taking it away from the disk. */
    @Test
    void doesNotMindThatTheHistoryHasItAlready() {
        pending().add(SampleNights.night(0));
        history().keep(SampleNights.night(0));

        int broughtIn = new NightKeeping(this::history, pending()).bringIn();

        assertThat(broughtIn).isEqualTo(1);
        assertThat(history().nights()).hasSize(1);
        assertThat(Files.exists(directory.resolve("runs/.pending/night-00000.night.json")))
                .isFalse();
    }

    @Test
    void saysWhichFileOnDiskIsNoNight() throws IOException {
        Path file = Files.createDirectories(directory.resolve("runs/.pending")).resolve("n1.night.json");
        Files.writeString(file, "half a li");

        assertThatThrownBy(() -> new NightKeeping(this::history, pending()).bringIn())
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith(file + " is not a night of a history: ");
    }

    private PendingNights pending() {
        return new PendingNights(directory.resolve("runs"));
    }

    private static History away() {
        throw new HistoryAwayException(
                "the history db/quality cannot be reached: connection refused", new IOException());
    }

    private History history() {
        return new Histories(Credentials.none()).open(new HistoryAddress.File(directory.resolve("history.db")));
    }
}

package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryException;
import dev.plimsoll.testing.SampleNights;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest extends HistoryContract {
    @TempDir
    private Path directory;

    @Override
    History open() {
        return open("history.db");
    }

    private History open(String name) {
        return new Histories(Credentials.none()).open(new HistoryAddress.File(directory.resolve(name)));
    }

    @Test
    void isOneFileBetweenTwoUses() throws IOException {
        open().keep(SampleNights.night(0));

        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("history.db"));
        }
    }

    @Test
    void createsTheDirectoryItLiesIn() {
        open("some/where/history.db").keep(SampleNights.night(0));

        assertThat(directory.resolve("some/where/history.db")).isRegularFile();
    }

    @Test
    void setsADamagedFileAsideAndNeverWritesOverIt() throws IOException {
        Path file = Files.writeString(directory.resolve("history.db"), "this was a history once");
        Path aside = directory.resolve("history.db.damaged-1");

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history " + file + " is damaged and was set aside as " + aside
                        + ": put a backup in its place, or run again to begin a new one");
        assertThat(aside).hasContent("this was a history once");
        assertThat(open().nights()).isEmpty();
    }

    @Test
    void setsTheNextDamagedFileBesideTheFirst() throws IOException {
        Files.writeString(directory.resolve("history.db.damaged-1"), "an earlier one");
        Files.writeString(directory.resolve("history.db"), "this was a history once");

        assertThatThrownBy(this::open).hasMessageContaining("history.db.damaged-2");
        assertThat(directory.resolve("history.db.damaged-1")).hasContent("an earlier one");
    }

    @Test
    void findsDamageWithinTheFile() throws IOException {
        open().keep(SampleNights.full(0));
        Path file = directory.resolve("history.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[8192]);
        }
        byte[] damaged = Files.readAllBytes(file);

        assertThatThrownBy(this::open).isInstanceOf(HistoryException.class).hasMessageContaining("is damaged");
        assertThat(directory.resolve("history.db.damaged-1")).hasBinaryContent(damaged);
    }

    @Test
    void leavesAFileAloneThatIsNotEvenNamedLikeADatabase() throws IOException {
        Path file = Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll.seed = 7");

        assertThatThrownBy(() -> open("plimsoll.conf"))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history " + file + " cannot be used: it is no SQLite database, and was left as it is");
        assertThat(file).hasContent("plimsoll.seed = 7");
    }

    @Test
    void refusesASchemaThatIsNewerThanTheProgram() throws SQLException {
        open();
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (99, '7', 'later', 'SQL', 'V7__later.sql', 1, '', 1, 1)");

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history " + directory.resolve("history.db")
                        + " was written by a newer plimsoll: its schema is version 7, this program knows up to 1; use"
                        + " that plimsoll, or another --history");
    }

    @Test
    void refusesTheDatabaseOfSomethingElse() throws SQLException {
        execute("create table invoice (number integer)");

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history " + directory.resolve("history.db")
                        + " cannot be used: its tables are not those of a history");
    }

    @Test
    void refusesADirectory() throws IOException {
        Path file = Files.createDirectory(directory.resolve("history.db"));

        assertThatThrownBy(this::open)
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history " + file + " cannot be used: it cannot be opened");
    }

    @Test
    void doesNotBeginAHistoryForSomebodyWhoOnlyLooks() {
        Path file = directory.resolve("history.db");

        assertThatThrownBy(() -> new Histories(Credentials.none()).existing(new HistoryAddress.File(file)))
                .isInstanceOf(HistoryException.class)
                .hasMessage("there is no history " + file
                        + ": 'plimsoll nightly' begins one, and so does 'plimsoll history import runs'");
        assertThat(file).doesNotExist();
    }

    @Test
    void canBeReadWhileAnotherWrites() throws SQLException {
        History history = open();
        history.keep(SampleNights.night(0));

        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("history.db"));
                Statement statement = writer.createStatement()) {
            statement.execute("begin immediate");
            statement.execute("update night set label = 'half done'");

            assertThat(history.nights().get(0).label()).isEmpty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("history.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

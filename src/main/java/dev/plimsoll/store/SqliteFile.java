package dev.plimsoll.store;

import dev.plimsoll.baseline.HistoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/** Looks at the file of a history before it is used. One that is damaged is set aside, and never written over. */
final class SqliteFile {
    /** What SQLite writes beside the file, and belongs to it. */
    private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");

    private final Path file;

    private SqliteFile(Path file) {
        this.file = file;
    }

    /** Creates the directory where there is none, and refuses a file that is damaged, after having set it aside. */
    static Database prepared(Path file) {
        SqliteFile history = new SqliteFile(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException impossible) {
            throw new HistoryException(
                    "the history " + file + " cannot be begun: its directory cannot be created", impossible);
        }
        if (Files.isRegularFile(file) && history.isDamaged()) {
            history.refuse();
        }
        return new SqliteDatabase(file);
    }

    private boolean isDamaged() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 30000");
            try (ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
                return !result.next() || !"ok".equals(result.getString(1));
            }
        } catch (SQLiteException fault) {
            return switch (fault.getResultCode()) {
                case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
                default -> throw new SqliteDatabase(file).explain(fault);
            };
        } catch (SQLException fault) {
            throw new SqliteDatabase(file).explain(fault);
        }
    }

    /** What is not even named like a database is somebody else's file, and stays where it is. */
    private void refuse() {
        if (!file.getFileName().toString().matches(".*\\.(db|sqlite3?)")) {
            throw new HistoryException(
                    "the history " + file + " cannot be used: it is no SQLite database, and was left as it is");
        }
        setAside();
    }

    private void setAside() {
        Path place = Stream.iterate(1, it -> it + 1)
                .map(it -> file.resolveSibling(file.getFileName() + ".damaged-" + it))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            for (String companion : COMPANIONS) {
                Path part = file.resolveSibling(file.getFileName() + companion);
                if (Files.exists(part)) {
                    Files.move(part, place.resolveSibling(place.getFileName() + companion));
                }
            }
        } catch (IOException refused) {
            throw new HistoryException(
                    "the history " + file + " is damaged, and cannot be set aside: put a backup in its place", refused);
        }
        throw new HistoryException("the history " + file + " is damaged and was set aside as " + place
                + ": put a backup in its place, or run again to begin a new one");
    }
}

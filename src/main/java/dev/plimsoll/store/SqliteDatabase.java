package dev.plimsoll.store;

import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.HistoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file that one process writes at a time, while any number read (https://www.sqlite.org/wal.html). With the last
 * connection the log is written back: between two uses the history is that one file, and can be copied.
 */
final class SqliteDatabase implements Database {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;
    private final SQLiteDataSource connections;

    SqliteDatabase(Path file) {
        this.file = file;
        this.connections = new SQLiteDataSource(settings());
        connections.setUrl("jdbc:sqlite:" + file);
    }

    private static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // A night that was kept stays kept, also when the power fails.
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout((int) PATIENCE.toMillis());
        // A transaction that only later finds out it must write would be refused, not made to wait.
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.enforceForeignKeys(true);
        return settings;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public FluentConfiguration migrations() {
        return Flyway.configure().dataSource(connections).locations("classpath:db/migration/common");
    }

    @Override
    public void tidy(Handle handle) {
        handle.execute("vacuum");
    }

    @Override
    public RuntimeException explain(SQLException fault) {
        SQLiteErrorCode code =
                fault instanceof SQLiteException told ? told.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        // The codes of SQLite's kinds of faults; what it knows beyond is in the higher bits.
        return switch (code.code & 0xff) {
            case 5, 6 ->
                new HistoryAwayException(
                        "the history " + file + " is busy: another process has been writing it for "
                                + PATIENCE.toSeconds() + " s",
                        fault);
            case 8 -> unusable("it is read-only", fault);
            case 10 -> unusable("the disk reports an error", fault);
            case 11, 26 -> unusable("it is damaged", fault);
            case 13 -> unusable("the disk is full", fault);
            case 3, 14 -> unusable("it cannot be opened", fault);
            default -> unusable(String.valueOf(fault.getMessage()), fault);
        };
    }

    private HistoryException unusable(String why, SQLException fault) {
        return new HistoryException("the history " + file + " cannot be used: " + why, fault);
    }
}

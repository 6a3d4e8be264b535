package dev.plimsoll.store;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryException;
import java.nio.file.Files;

/** Opens histories. */
public final class Histories {
    private final Credentials credentials;

    /** @param credentials for databases; a file needs none */
    public Histories(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Opens a history, which begins when there is none yet.
     *
     * @throws dev.plimsoll.baseline.HistoryAwayException when it cannot be reached now
     * @throws HistoryException when it cannot be used
     */
    public History open(HistoryAddress address) {
        Database database =
                address.match(file -> SqliteFile.prepared(file.path()), it -> new PostgresDatabase(it, credentials));
        new Schema(database).bringUpToDate();
        return new SqlHistory(database);
    }

    /**
     * Opens a history that is there: whoever only looks should not begin one.
     *
     * @throws dev.plimsoll.baseline.HistoryAwayException when it cannot be reached now
     * @throws HistoryException when there is none, or it cannot be used
     */
    public History existing(HistoryAddress address) {
        if (address instanceof HistoryAddress.File file && Files.notExists(file.path())) {
            throw new HistoryException("there is no history " + file.path()
                    + ": 'plimsoll nightly' begins one, and so does 'plimsoll history import runs'");
        }
        return open(address);
    }
}

package dev.plimsoll.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;

/** What SQLite and PostgreSQL do each in their own way. */
interface Database {
    /** For people, without any secret. */
    String name();

    /** Connections that are ready for use. */
    DataSource connections();

    /** Where its migrations are, and whatever else they need. */
    FluentConfiguration migrations();

    /**
     * What a fault means to whoever runs the program.
     *
     * @return a {@link dev.plimsoll.baseline.HistoryAwayException} when it may be gone later, else a
     *     {@link dev.plimsoll.baseline.HistoryException}
     */
    RuntimeException explain(SQLException fault);

    /** Gives the room of deleted rows back. */
    void tidy(Handle handle);
}

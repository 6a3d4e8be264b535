package dev.plimsoll.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that a team's agents share; the history has a schema of its own there. */
final class PostgresDatabase implements Database {
    private static final String SCHEMA = "plimsoll";
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

    /** A server that says nothing for so long is as good as away. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);

    private final HistoryAddress.Postgres address;
    private final PGSimpleDataSource connections = new PGSimpleDataSource();

    PostgresDatabase(HistoryAddress.Postgres address, Credentials credentials) {
        this.address = address;
        connections.setConnectTimeout((int) CONNECT_PATIENCE.toSeconds());
        connections.setLoginTimeout((int) CONNECT_PATIENCE.toSeconds());
        connections.setSocketTimeout((int) ANSWER_PATIENCE.toSeconds());
        connections.setUrl(address.url());
        connections.setApplicationName("plimsoll");
        connections.setCurrentSchema(SCHEMA);
        credentials.user().ifPresent(connections::setUser);
        credentials.password().ifPresent(connections::setPassword);
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(connections)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql");
    }

    /** It does so by itself. */
    @Override
    public void tidy(Handle handle) {}

    @Override
    public RuntimeException explain(SQLException fault) {
        return new PostgresFault(name(), fault).explain();
    }
}

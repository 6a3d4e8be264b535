package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.HistoryAwayException;
import dev.plimsoll.baseline.HistoryException;
import dev.plimsoll.testing.SampleNights;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same promises on a real PostgreSQL. */
class PostgresHistoryIT extends HistoryContract {
    private static Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        server = Optional.of(EmbeddedPostgres.start());
    }

    @AfterAll
    static void stop() throws IOException {
        server.orElseThrow().close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("drop schema if exists plimsoll cascade");
    }

    @Override
    History open() {
        return open("postgres", "postgres");
    }

    private static History open(String database, String user) {
        return new Histories(new Credentials(Optional.of(user), Optional.of("hush-hush")))
                .open(HistoryAddress.parse("jdbc:postgresql://localhost:" + port() + "/" + database));
    }

    private static int port() {
        return server.orElseThrow().getPort();
    }

    @Test
    void hasASchemaOfItsOwnBesideOtherTables() throws SQLException {
        execute("create table if not exists public.night (of_something_else integer)");

        open().keep(SampleNights.night(0));

        assertThat(open().nights()).hasSize(1);
    }

    @Test
    void showsDashboardsTheMedianOfEachNight() throws SQLException {
        open().keep(SampleNights.night(0));

        try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select value, lowest, highest, runs, extract(epoch from time) as epoch"
                                + " from plimsoll.metric_by_night where operation = 'smart_chat' and measure = 'p95'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getDouble("value")).isBetween(row.getDouble("lowest"), row.getDouble("highest"));
            assertThat(row.getInt("runs")).isEqualTo(3);
            assertThat(row.getLong("epoch"))
                    .isEqualTo(SampleNights.night(0).night().started().getEpochSecond());
        }
    }

    @Test
    void saysThatADatabaseIsNotThere() {
        assertThatThrownBy(() -> open("nowhere", "postgres"))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history postgresql://localhost:" + port()
                        + "/nowhere cannot be used: database \"nowhere\" does not exist");
    }

    @Test
    void saysThatCredentialsAreRefusedWithoutShowingThem() {
        assertThatThrownBy(() -> open("postgres", "nobody"))
                .isInstanceOf(HistoryException.class)
                .hasMessage("the history postgresql://localhost:" + port()
                        + "/postgres cannot be used: it refuses these credentials (role \"nobody\" does not exist)")
                .hasStackTraceContaining("PSQLException")
                .satisfies(it -> assertThat(it.toString() + it.getCause()).doesNotContain("hush-hush"));
    }

    @Test
    void saysThatAServerWentAwayBetweenTwoNights() throws IOException {
        EmbeddedPostgres other = EmbeddedPostgres.start();
        int port = other.getPort();
        History history = new Histories(new Credentials(Optional.of("postgres"), Optional.empty()))
                .open(HistoryAddress.parse("jdbc:postgresql://localhost:" + port + "/postgres"));
        other.close();

        assertThatThrownBy(() -> history.keep(SampleNights.night(0)))
                .isInstanceOf(HistoryAwayException.class)
                .hasMessage("the history postgresql://localhost:" + port
                        + "/postgres cannot be reached: connection refused");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.orElseThrow().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

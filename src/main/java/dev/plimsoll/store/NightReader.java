package dev.plimsoll.store;

import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.slo.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads nights as the history lists them. */
final class NightReader {
    /** The columns that {@link #night} needs, of a table {@code night}. */
    static final String COLUMNS = """
            night.night_id, night.profile, night.series_key, night.started_ms, night.ended_ms, night.build, night.verdict,
            night.standing, night.label
            """;

    private final Handle handle;

    NightReader(Handle handle) {
        this.handle = handle;
    }

    List<Night> all() {
        return handle.createQuery("select " + COLUMNS + " from night order by started_ms, night_id")
                .map((row, context) -> night(row))
                .list();
    }

    Optional<Night> find(String id) {
        return handle.createQuery("select " + COLUMNS + " from night where night_id = :id")
                .bind("id", id)
                .map((row, context) -> night(row))
                .findOne();
    }

    static Night night(ResultSet row) throws SQLException {
        return new Night(
                row.getString("night_id"),
                row.getString("profile"),
                row.getString("series_key"),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                Instant.ofEpochMilli(row.getLong("ended_ms")),
                Optional.ofNullable(row.getString("build")),
                Verdict.valueOf(row.getString("verdict")),
                standing(row.getString("standing")),
                Optional.ofNullable(row.getString("label")));
    }

    private static Standing standing(String label) {
        return Arrays.stream(Standing.values())
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}

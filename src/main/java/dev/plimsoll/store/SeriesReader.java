package dev.plimsoll.store;

import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.SeriesOverview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads what series there are, and what each has in common. */
final class SeriesReader {
    private final Handle handle;

    SeriesReader(Handle handle) {
        this.handle = handle;
    }

    List<SeriesOverview> all() {
        return handle.createQuery("""
                        select series_key, max(profile) as profile, count(*) as nights, min(started_ms) as first_ms,
                               max(started_ms) as last_ms
                        from night group by series_key order by last_ms, series_key
                        """).map((row, context) -> overview(row)).list();
    }

    private SeriesOverview overview(ResultSet row) throws SQLException {
        return new SeriesOverview(
                key(row.getString("series_key")),
                row.getString("profile"),
                row.getInt("nights"),
                Instant.ofEpochMilli(row.getLong("first_ms")),
                Instant.ofEpochMilli(row.getLong("last_ms")));
    }

    SeriesKey key(String series) {
        Map<String, String> parts = new LinkedHashMap<>();
        handle.createQuery("select name, value from series_part where series_key = :series")
                .bind("series", series)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .forEach(it -> parts.put(it.getKey(), it.getValue()));
        return SeriesKey.of(parts);
    }
}

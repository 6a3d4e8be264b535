package dev.plimsoll.store;

import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.latency.CompressedHistogram;
import dev.plimsoll.latency.Series;
import dev.plimsoll.slo.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads all that is kept of a night. */
final class RecordReader {
    private final Handle handle;

    RecordReader(Handle handle) {
        this.handle = handle;
    }

    NightRecord of(Night night) {
        return new NightRecord(night, new SeriesReader(handle).key(night.series()), verdictJson(night), runs(night));
    }

    private String verdictJson(Night night) {
        return handle.createQuery("select verdict_json from night where night_id = :id")
                .bind("id", night.id())
                .mapTo(String.class)
                .one();
    }

    private List<RunRecord> runs(Night night) {
        return handle.createQuery("select * from run where night_id = :id order by run_id")
                .bind("id", night.id())
                .map((row, context) -> run(row))
                .list();
    }

    private RunRecord run(ResultSet row) throws SQLException {
        String id = row.getString("run_id");
        return new RunRecord(
                id,
                row.getInt("round"),
                Instant.ofEpochMilli(row.getLong("started_ms")),
                Instant.ofEpochMilli(row.getLong("ended_ms")),
                Verdict.valueOf(row.getString("verdict")),
                values(id),
                new RunDocuments(
                        row.getString("manifest_json"),
                        row.getString("summary_json"),
                        row.getString("injector_json"),
                        row.getString("verdict_json")),
                histograms(id));
    }

    private MetricValues values(String run) {
        Map<String, Map<Metric, Double>> byRun = new HashMap<>();
        handle.createQuery("select operation, measure, value from metric_value where run_id = :run")
                .bind("run", run)
                .map((row, context) -> new MeasuredValue(run, row.getString(1), row.getString(2), row.getDouble(3)))
                .forEach(it -> it.addTo(byRun));
        return new MetricValues(byRun.getOrDefault(run, Map.of()));
    }

    private List<CompressedHistogram> histograms(String run) {
        return handle.createQuery("""
                        select operation || '|' || outcome || '|' || clock as tag, encoded
                        from histogram where run_id = :run order by operation, outcome, clock
                        """)
                .bind("run", run)
                .map((row, context) -> new CompressedHistogram(
                        Series.tagged(row.getString("tag")).orElseThrow(),
                        Base64.getEncoder().encodeToString(row.getBytes("encoded"))))
                .list();
    }
}

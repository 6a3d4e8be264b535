package dev.plimsoll.store;

import dev.plimsoll.baseline.Metric;
import dev.plimsoll.baseline.MetricValues;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.RunValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads what the last nights of a series measured, in three questions however many nights there are. */
final class ValuesReader {
    private static final String LAST_NIGHTS = """
            (select * from night where series_key = :series order by started_ms desc, night_id desc limit :last)
            """;

    private record Run(String id, String night, int round) {}

    private final Handle handle;

    ValuesReader(Handle handle) {
        this.handle = handle;
    }

    List<NightValues> ofSeries(String series, int last) {
        Map<String, Map<Metric, Double>> values = values(series, last);
        Map<String, List<RunValues>> runs = new LinkedHashMap<>();
        for (Run run : runs(series, last)) {
            MetricValues measured = new MetricValues(values.getOrDefault(run.id(), Map.of()));
            runs.computeIfAbsent(run.night(), it -> new ArrayList<>())
                    .add(new RunValues(run.id(), run.round(), measured));
        }
        return nights(series, last).stream()
                .map(it -> new NightValues(it, runs.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private List<Night> nights(String series, int last) {
        return handle.createQuery("select " + NightReader.COLUMNS + " from " + LAST_NIGHTS
                        + " night order by started_ms, night_id")
                .bind("series", series)
                .bind("last", last)
                .map((row, context) -> NightReader.night(row))
                .list();
    }

    private List<Run> runs(String series, int last) {
        return handle.createQuery("select run_id, run.night_id, round from " + LAST_NIGHTS
                        + " night join run on run.night_id = night.night_id order by run_id")
                .bind("series", series)
                .bind("last", last)
                .map((row, context) -> new Run(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private Map<String, Map<Metric, Double>> values(String series, int last) {
        Map<String, Map<Metric, Double>> byRun = new LinkedHashMap<>();
        handle.createQuery("select run.run_id, operation, measure, value from " + LAST_NIGHTS + """
                         night join run on run.night_id = night.night_id
                        join metric_value on metric_value.run_id = run.run_id
                        """)
                .bind("series", series)
                .bind("last", last)
                .map((row, context) ->
                        new MeasuredValue(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)))
                .forEach(it -> it.addTo(byRun));
        return byRun;
    }
}

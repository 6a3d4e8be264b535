package dev.plimsoll.store;

import dev.plimsoll.baseline.Kept;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.latency.CompressedHistogram;
import java.util.Base64;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes nights, within one transaction of the caller. A row that is there already stays, whoever wrote it: where two
 * write the same night at the same time, one waits for the other and then finds all done.
 */
final class NightWriter {
    private final Handle handle;

    NightWriter(Handle handle) {
        this.handle = handle;
    }

    Kept write(NightRecord record) {
        series(record);
        night(record);
        int added = 0;
        for (RunRecord run : record.runs()) {
            if (isNew(run, record.night())) {
                values(run);
                histograms(run);
                added++;
            }
        }
        return new Kept(added, record.runs().size() - added);
    }

    private void series(NightRecord record) {
        String series = record.night().series();
        handle.createUpdate("insert into series (series_key) values (:series) on conflict do nothing")
                .bind("series", series)
                .execute();
        PreparedBatch parts = handle.prepareBatch("""
                insert into series_part (series_key, name, value) values (:series, :name, :value)
                on conflict do nothing
                """);
        record.key()
                .parts()
                .forEach((name, value) -> parts.bind("series", series)
                        .bind("name", name)
                        .bind("value", value)
                        .add());
        parts.execute();
    }

    private void night(NightRecord record) {
        Night night = record.night();
        handle.createUpdate("""
                        insert into night (night_id, series_key, profile, started_ms, ended_ms, build, verdict, standing,
                                           label, verdict_json)
                        values (:id, :series, :profile, :started, :ended, :build, :verdict, :standing, :label, :json)
                        on conflict do nothing
                        """)
                .bind("id", night.id())
                .bind("series", night.series())
                .bind("profile", night.profile())
                .bind("started", night.started().toEpochMilli())
                .bind("ended", night.ended().toEpochMilli())
                .bind("build", night.build())
                .bind("verdict", night.verdict().name())
                .bind("standing", night.standing().label())
                .bind("label", night.label())
                .bind("json", record.verdictJson())
                .execute();
    }

    private boolean isNew(RunRecord run, Night night) {
        RunDocuments documents = run.documents();
        return handle.createUpdate("""
                                insert into run (run_id, night_id, round, started_ms, ended_ms, verdict, manifest_json,
                                                 summary_json, injector_json, verdict_json)
                                values (:id, :night, :round, :started, :ended, :verdict, :manifest, :summary, :injector,
                                        :judgement)
                                on conflict do nothing
                                """)
                        .bind("id", run.id())
                        .bind("night", night.id())
                        .bind("round", run.round())
                        .bind("started", run.started().toEpochMilli())
                        .bind("ended", run.ended().toEpochMilli())
                        .bind("verdict", run.verdict().name())
                        .bind("manifest", documents.manifest())
                        .bind("summary", documents.summary())
                        .bind("injector", documents.injector())
                        .bind("judgement", documents.verdict())
                        .execute()
                == 1;
    }

    private void values(RunRecord run) {
        PreparedBatch values = handle.prepareBatch("""
                insert into metric_value (run_id, operation, measure, value)
                values (:run, :operation, :measure, :value)
                """);
        run.values()
                .byMetric()
                .forEach((metric, value) -> values.bind("run", run.id())
                        .bind("operation", metric.operation())
                        .bind("measure", metric.measure().label())
                        .bind("value", value)
                        .add());
        values.execute();
    }

    private void histograms(RunRecord run) {
        PreparedBatch histograms = handle.prepareBatch("""
                insert into histogram (run_id, operation, outcome, clock, encoded)
                values (:run, :operation, :outcome, :clock, :encoded)
                """);
        for (CompressedHistogram histogram : run.histograms()) {
            histograms
                    .bind("run", run.id())
                    .bind("operation", histogram.series().operation().label())
                    .bind("outcome", histogram.series().outcome().label())
                    .bind("clock", histogram.series().clock().label())
                    .bind("encoded", Base64.getDecoder().decode(histogram.base64()))
                    .add();
        }
        histograms.execute();
    }
}

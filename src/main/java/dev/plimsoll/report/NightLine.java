package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunRecord;

/** A night of the history as one line of JSON, which {@link NightLineReader} reads back without any loss. */
public final class NightLine {
    private NightLine() {}

    /** Without a line end. */
    public static String of(NightRecord record) {
        Night night = record.night();
        ObjectNode json = JsonText.object()
                .put("night", night.id())
                .put("profile", night.profile())
                .put("started", night.started().toString())
                .put("ended", night.ended().toString())
                .put("build", night.build().orElse(null))
                .put("verdict", night.verdict().name())
                .put("standing", night.standing().label())
                .put("label", night.label().orElse(null))
                .put("verdictJson", record.verdictJson());
        ObjectNode series = json.putObject("series");
        record.key().parts().forEach(series::put);
        ArrayNode runs = json.putArray("runs");
        record.runs().forEach(it -> runs.add(run(it)));
        return json.toString();
    }

    private static ObjectNode run(RunRecord run) {
        ObjectNode json = JsonText.object()
                .put("id", run.id())
                .put("round", run.round())
                .put("started", run.started().toString())
                .put("ended", run.ended().toString())
                .put("verdict", run.verdict().name())
                .put("manifestJson", run.documents().manifest())
                .put("summaryJson", run.documents().summary())
                .put("injectorJson", run.documents().injector())
                .put("verdictJson", run.documents().verdict());
        ObjectNode values = json.putObject("values");
        run.values().byMetric().forEach((metric, value) -> values.put(metric.label(), value));
        ObjectNode histograms = json.putObject("histograms");
        run.histograms().forEach(it -> histograms.put(it.series().tag(), it.base64()));
        return json;
    }
}

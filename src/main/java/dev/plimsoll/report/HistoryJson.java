package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunRecord;
import java.util.List;

/** What scripts are told of a history. */
public final class HistoryJson {
    private HistoryJson() {}

    /** The nights, without what they measured. */
    public static String of(List<Night> nights) {
        ObjectNode json = JsonText.object();
        ArrayNode list = json.putArray("nights");
        nights.forEach(it -> list.add(night(it)));
        return JsonText.print(json);
    }

    /** One night with all that its runs measured. */
    public static String of(NightRecord record) {
        ObjectNode json = night(record.night());
        ObjectNode parts = json.putObject("seriesParts");
        record.key().parts().forEach(parts::put);
        ArrayNode runs = json.putArray("runs");
        record.runs().forEach(it -> runs.add(run(it)));
        return JsonText.print(json);
    }

    private static ObjectNode night(Night night) {
        return JsonText.object()
                .put("night", night.id())
                .put("profile", night.profile())
                .put("series", night.series())
                .put("started", night.started().toString())
                .put("ended", night.ended().toString())
                .put("build", night.build().orElse(null))
                .put("verdict", night.verdict().name())
                .put("standing", night.standing().label())
                .put("label", night.label().orElse(null));
    }

    private static ObjectNode run(RunRecord run) {
        ObjectNode json = JsonText.object()
                .put("runId", run.id())
                .put("round", run.round())
                .put("started", run.started().toString())
                .put("ended", run.ended().toString())
                .put("verdict", run.verdict().name());
        ArrayNode values = json.putArray("values");
        run.values()
                .byMetric()
                .forEach((metric, value) -> values.addObject()
                        .put("operation", metric.operation())
                        .put("measure", metric.measure().label())
                        .set("value", JsonText.number(value)));
        return json;
    }
}

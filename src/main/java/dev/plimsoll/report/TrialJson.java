package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.TrialSecond;
import java.util.List;
import java.util.Locale;

/** Writes {@code trial.json}: all that a search decides by, to the last digit. */
final class TrialJson {
    private TrialJson() {}

    static String of(Trial trial) {
        ObjectNode json = JsonText.object().put("runId", trial.runId());
        json.set("plan", plan(trial.plan()));
        json.put("end", trial.end().name().toLowerCase(Locale.ROOT));
        ArrayNode worst = json.putArray("worst");
        trial.worst().forEach(it -> worst.add(it.label()));
        json.set("faults", JsonText.reasons(trial.faults()));
        trial.limit()
                .ifPresent(limit -> json.putObject("limit")
                        .put("requests", limit.requests())
                        .set("window", JsonText.seconds(limit.window())));
        trial.recovered().ifPresent(it -> json.set("recovered", JsonText.seconds(it)));
        json.set("took", JsonText.seconds(trial.took()));
        json.set("seconds", seconds(trial.seconds()));
        return JsonText.print(json);
    }

    private static ObjectNode plan(TrialPlan plan) {
        ObjectNode json = JsonText.object()
                .put("number", plan.number())
                .put("purpose", plan.purpose().name().toLowerCase(Locale.ROOT))
                .put("visitsPerSecond", plan.load().perSecond());
        json.set("length", JsonText.seconds(plan.length()));
        json.set("drain", SearchJson.drain(plan.drain()));
        return json.put("seed", plan.seed());
    }

    /** A row of each second: arrivals, completions, in flight, seconds of response, refused; then for each objective two. */
    private static ArrayNode seconds(List<TrialSecond> seconds) {
        ArrayNode rows = JsonText.object().putArray("seconds");
        for (TrialSecond second : seconds) {
            ArrayNode row = rows.addArray()
                    .add(second.arrivals())
                    .add(second.completions())
                    .add(second.inFlight())
                    .add(second.responseSeconds())
                    .add(second.refused());
            second.objectives().forEach(it -> row.add(it.counted()).add(it.total()));
        }
        return rows;
    }
}

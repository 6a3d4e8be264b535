package dev.plimsoll.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.run.InjectorHealth;

/** Writes {@code injector.json}: times in seconds, processor use as a share of all processors. */
public final class InjectorJson {
    private InjectorJson() {}

    public static String of(InjectorHealth health) {
        ObjectNode json = JsonText.object().put("valid", health.valid());
        json.set("faults", JsonText.reasons(health.faults()));
        json.set("lag", SummaryJson.clock(health.lag()));
        json.set("lagLimit", JsonText.seconds(health.lagLimit()));
        json.put("due", health.due()).put("started", health.started());
        json.set("cpuShare", share(health.cpuShare()));
        json.set("cpuShareMax", share(health.cpuShareMax()));
        json.put("processors", health.processors()).put("gcPauses", health.gcPauses());
        json.set("gcPauseTotal", JsonText.seconds(health.gcPauseTotal()));
        json.set("gcPauseMax", JsonText.seconds(health.gcPauseMax()));
        json.put("openFilesMax", health.openFilesMax()).put("heapMaxBytes", health.heapMaxBytes());
        return JsonText.print(json);
    }

    private static JsonNode share(double share) {
        return share < 0 ? NullNode.getInstance() : JsonText.number(share);
    }
}

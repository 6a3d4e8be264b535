package dev.plimsoll.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Vitals;

/** Writes {@code injector.json}: times in seconds, processor use as a share of all processors. */
public final class InjectorJson {
    private InjectorJson() {}

    public static String of(InjectorHealth health) {
        ObjectNode json = JsonText.object().put("valid", health.valid());
        json.set("faults", JsonText.reasons(health.faults()));
        json.set("lag", SummaryJson.clock(health.lag()));
        json.set("lagLimit", JsonText.seconds(health.lagLimit()));
        json.put("due", health.due()).put("started", health.started()).put("exhausted", health.exhausted());
        put(json, health.vitals());
        return JsonText.print(json);
    }

    private static void put(ObjectNode json, Vitals vitals) {
        json.set("cpuShare", share(vitals.cpuShare()));
        json.set("cpuShareMax", share(vitals.cpuShareMax()));
        json.set("cpuBusy", JsonText.seconds(vitals.cpuBusy()));
        json.put("processors", vitals.processors()).put("gcPauses", vitals.gcPauses());
        json.set("gcPauseTotal", JsonText.seconds(vitals.gcPauseTotal()));
        json.set("gcPauseMax", JsonText.seconds(vitals.gcPauseMax()));
        json.set("stallMax", JsonText.seconds(vitals.stallMax()));
        json.put("openFilesMax", vitals.openFilesMax()).put("openFilesLimit", vitals.openFilesLimit());
        json.put("heapMaxBytes", vitals.heapMaxBytes());
    }

    private static JsonNode share(double share) {
        return share < 0 ? NullNode.getInstance() : JsonText.number(share);
    }
}

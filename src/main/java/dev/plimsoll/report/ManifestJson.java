package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.run.Manifest;
import java.time.Instant;
import java.util.Map;

/** Writes {@code manifest.json}; {@link ManifestReader} reads it back. */
public final class ManifestJson {
    private ManifestJson() {}

    public static String of(Manifest manifest) {
        ObjectNode json = JsonText.object()
                .put("runId", manifest.runId())
                .put("state", manifest.state())
                .put("version", manifest.version())
                .put("command", manifest.command())
                .put("profile", manifest.profile())
                .put("simulation", manifest.simulation())
                .put("seed", manifest.seed())
                .put("target", manifest.target())
                .put("contract", manifest.contract())
                .put("plannedArrivals", manifest.plannedArrivals())
                .put("seriesKey", manifest.seriesKey())
                .put("started", manifest.started().toString())
                .put("ended", manifest.ended().map(Instant::toString).orElse(null));
        put(json.putObject("settings"), manifest.settings());
        put(json.putObject("environment"), manifest.environment());
        return JsonText.print(json);
    }

    private static void put(ObjectNode json, Map<String, String> values) {
        values.forEach(json::put);
    }
}

package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.capacity.DrainTimes;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.TrialLengths;
import dev.plimsoll.capacity.trial.SearchManifest;

/** Writes {@code search.json}. Rates are written to their last digit: a search that goes on must plan the same ones. */
final class SearchJson {
    private SearchJson() {}

    static String of(SearchManifest manifest) {
        ObjectNode json = JsonText.object()
                .put("searchId", manifest.searchId())
                .put("version", manifest.version())
                .put("command", manifest.command())
                .put("started", manifest.started().toString())
                .put("target", manifest.subject().target())
                .put("contract", manifest.subject().contract())
                .put("profile", manifest.subject().workload())
                .put("timeScale", manifest.subject().timeScale());
        settings(json, manifest.settings());
        ObjectNode calibration = json.putObject("calibration")
                .put("visitsPerSecond", manifest.calibration().reached());
        calibration.set("took", JsonText.seconds(manifest.calibration().took()));
        json.set("idle", JsonText.seconds(manifest.idle()));
        return JsonText.print(json);
    }

    private static void settings(ObjectNode json, SearchSettings settings) {
        json.put("seed", settings.seed());
        json.put("floor", settings.range().low());
        json.put("ceiling", settings.range().high());
        json.set("maxTime", JsonText.seconds(settings.mostTime()));
        ArrayNode objectives = json.putArray("objectives");
        settings.objectives().asList().forEach(it -> objectives.add(it.text()));
        json.set("lengths", lengths(settings.lengths()));
    }

    private static ObjectNode lengths(TrialLengths lengths) {
        ObjectNode json = JsonText.object();
        json.set("bracket", JsonText.seconds(lengths.bracket()));
        json.set("trial", JsonText.seconds(lengths.trial()));
        json.set("confirmBelow", JsonText.seconds(lengths.confirmBelow()));
        json.set("confirmAbove", JsonText.seconds(lengths.confirmAbove()));
        json.set("drain", drain(lengths.drain()));
        return json.put("repeats", lengths.repeats()).put("fewestLooks", lengths.fewestLooks());
    }

    static ObjectNode drain(DrainTimes drain) {
        ObjectNode json = JsonText.object();
        json.set("atLeast", JsonText.seconds(drain.atLeast()));
        json.set("atMost", JsonText.seconds(drain.atMost()));
        return json;
    }
}

package dev.plimsoll.report;

import dev.plimsoll.capacity.Calibration;
import dev.plimsoll.capacity.DrainTimes;
import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.SearchSettings;
import dev.plimsoll.capacity.TrialLengths;
import dev.plimsoll.capacity.trial.SearchManifest;
import dev.plimsoll.capacity.trial.SearchSubject;
import dev.plimsoll.slo.Objectives;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Reads {@code search.json}. */
final class SearchReader {
    private final Function<List<String>, Objectives> objectives;

    SearchReader(Function<List<String>, Objectives> objectives) {
        this.objectives = objectives;
    }

    SearchManifest read(Path file) {
        return SavedObject.read(file, "the manifest of a search", this::manifest);
    }

    private SearchManifest manifest(SavedObject json) {
        SavedObject calibration = json.object("calibration");
        return new SearchManifest(
                json.text("searchId"),
                json.text("version"),
                json.text("command"),
                Instant.parse(json.text("started")),
                new SearchSubject(
                        json.text("target"), json.text("contract"), json.text("profile"), json.number("timeScale")),
                settings(json),
                new Calibration(calibration.number("visitsPerSecond"), calibration.seconds("took")),
                json.seconds("idle"));
    }

    private SearchSettings settings(SavedObject json) {
        return new SearchSettings(
                new RateRange(json.number("floor"), json.number("ceiling")),
                objectives.apply(json.texts("objectives")),
                lengths(json.object("lengths")),
                json.seconds("maxTime"),
                json.count("seed"));
    }

    private static TrialLengths lengths(SavedObject json) {
        return new TrialLengths(
                json.seconds("bracket"),
                json.seconds("trial"),
                json.seconds("confirmBelow"),
                json.seconds("confirmAbove"),
                drain(json.object("drain")),
                Math.toIntExact(json.count("repeats")),
                Math.toIntExact(json.count("fewestLooks")));
    }

    static DrainTimes drain(SavedObject json) {
        return new DrainTimes(json.seconds("atLeast"), json.seconds("atMost"));
    }
}

package dev.plimsoll.report;

import dev.plimsoll.run.Manifest;
import java.nio.file.Path;
import java.time.Instant;

/** Reads {@code manifest.json} back, so that a run that was killed is recognised later. */
public final class ManifestReader {
    private ManifestReader() {}

    /**
     * Reads one manifest.
     *
     * @throws RunFileException when the file cannot be read, or does not hold a manifest
     */
    public static Manifest read(Path file) {
        return SavedObject.read(file, "a manifest", ManifestReader::manifest);
    }

    private static Manifest manifest(SavedObject json) {
        return new Manifest(
                json.text("runId"),
                json.text("version"),
                json.text("command"),
                json.text("profile"),
                json.text("simulation"),
                json.count("seed"),
                json.text("target"),
                json.text("contract"),
                json.count("plannedArrivals"),
                json.object("settings").fields(SavedObject::text),
                json.object("environment").fields(SavedObject::text),
                json.text("seriesKey"),
                Instant.parse(json.text("started")),
                json.optionalText("ended").map(Instant::parse),
                json.text("state"));
    }
}

package dev.plimsoll.testing;

import dev.plimsoll.run.Manifest;
import java.util.Map;

/** Manifests of made-up runs that differ in what is asked about. */
public final class SampleManifests {
    private SampleManifests() {}

    /** With just these settings. */
    public static Manifest with(Map<String, String> settings) {
        Manifest usual = SampleManifest.of(45, 1);
        return new Manifest(
                usual.runId(),
                usual.version(),
                usual.command(),
                usual.profile(),
                usual.simulation(),
                usual.seed(),
                usual.target(),
                usual.contract(),
                usual.plannedArrivals(),
                settings,
                usual.environment(),
                usual.seriesKey(),
                usual.started(),
                usual.ended(),
                usual.state());
    }
}

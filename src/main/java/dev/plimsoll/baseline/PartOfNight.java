package dev.plimsoll.baseline;

import dev.plimsoll.run.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which night a run is one. A night's runs say so in their manifests ({@link Manifest#NIGHT}), so that they are found
 * together again when a history is made anew from their files.
 *
 * @param round 0 for the planned runs, 1 and 2 for reruns
 */
public record PartOfNight(String night, int round) {
    private static final String RERUN = ", rerun ";
    private static final Pattern FORM = Pattern.compile("(.+?)(?:" + RERUN + "([1-9]))?");

    public PartOfNight {
        if (night.isBlank() || round < 0 || round > 9) {
            throw new IllegalArgumentException(
                    "expected the id of a night and a round from 0 to 9, was '" + night + "' and " + round);
        }
    }

    /** As the manifest says; a run that says nothing is a night of its own. */
    public static PartOfNight of(Manifest manifest) {
        Matcher said = FORM.matcher(manifest.settings().getOrDefault(Manifest.NIGHT, manifest.runId()));
        return said.matches() && said.group(2) != null
                ? new PartOfNight(said.group(1), Integer.parseInt(said.group(2)))
                : new PartOfNight(said.matches() ? said.group(1) : manifest.runId(), 0);
    }

    /** As a manifest says it: {@code 20261125-020000-nightly-7k2p, rerun 1}. */
    @Override
    public String toString() {
        return round == 0 ? night : night + RERUN + round;
    }
}

package dev.plimsoll.baseline;

import java.time.Instant;

/**
 * How much of the past stays: nights that started before an instant go, wholly or only with their histograms, which take
 * most of the room. The last nights of each series stay, however old they are: without them there is no baseline.
 */
public record Retention(Instant before, Extent extent) {
    /** So many nights of each series always stay: change points look back over 50. */
    public static final int ALWAYS_KEPT = 50;

    /** What goes of an old night. */
    public enum Extent {
        WHOLE_NIGHTS,
        HISTOGRAMS
    }
}

package dev.plimsoll.report;

import java.util.Locale;

/** A labelled place on an axis; {@code share} goes from 0 at its start to 1 at its end. */
public record Tick(double share, String label) {
    public String percent() {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    /** Pixels from the top of a plot of this height. */
    public String fromTop(int height) {
        return String.format(Locale.ROOT, "%.1f", height * (1 - share));
    }

    /** So that no label is cut at either end. */
    public String anchor() {
        if (share < 0.03) {
            return "start";
        }
        return share > 0.95 ? "end" : "middle";
    }
}

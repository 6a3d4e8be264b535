package dev.plimsoll.probe;

import java.util.Locale;

/** How one attempt counts. */
public enum AttemptResult {
    SUCCESS,
    FAILURE,
    /** Says nothing about the service: it limited us (429), or the fault was our own. */
    INCONCLUSIVE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

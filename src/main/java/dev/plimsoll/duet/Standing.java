package dev.plimsoll.duet;

import java.util.Locale;

/** What the interval of a change says beside what is allowed. */
public enum Standing {
    /** Wholly beyond what is allowed. */
    WORSE,
    /** Wholly within, and it may be no change at all. */
    WITHIN,
    /** Wholly below no change. */
    BETTER,
    /** Reaches from within to beyond: more calls would tell. */
    OPEN,
    /** There are too few calls for an interval. */
    TOO_FEW;

    static Standing of(Change change, double allowed) {
        if (change.low() > allowed) {
            return WORSE;
        }
        if (change.high() > allowed) {
            return OPEN;
        }
        return change.high() < 0 ? BETTER : WITHIN;
    }

    /** {@code too_few}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

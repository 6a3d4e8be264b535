package dev.plimsoll.probe;

import java.util.Locale;

/** Why a scheduled run did not take place. */
public enum MissedReason {
    /** The run before it was still going on. */
    OVERLAP,
    /** The prober itself was away: the machine slept, or stood still. */
    LATE,
    /** The prober was told to end. */
    SHUTDOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

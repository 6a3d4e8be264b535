package dev.plimsoll.capacity;

import java.util.Locale;

/** What a load, or one trial of it, is shown to be. */
public enum LoadClass {
    /** All objectives are kept: a lower bound of the capacity. */
    LOWER,
    /** An objective is missed, or the load is more than the target works off: an upper bound. */
    UPPER,
    /** Neither is shown: it moves no bound. */
    UNDECIDED,
    /** A rate limiter refused calls: says nothing of the capacity. */
    LIMITED,
    /** The injector was at fault: says nothing of the target. */
    INVALID;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

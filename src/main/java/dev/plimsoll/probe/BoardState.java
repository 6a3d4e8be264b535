package dev.plimsoll.probe;

import java.util.Locale;

/** How a check stands, from good to bad; what is not known comes last. */
public enum BoardState {
    UP,
    /** It works, but was slower than promised, or only on a retry. */
    DEGRADED,
    DOWN,
    /** Nothing was learned yet, or not for a while. */
    UNKNOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

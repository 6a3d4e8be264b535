package dev.plimsoll.probe;

import java.util.Locale;

/** What two legs of a key check say together: one with the real key, one with a wrong one. */
public enum AuthVerdict {
    /** The service takes the key and refuses a wrong one. */
    VALID,
    /** It refuses the key. */
    INVALID,
    /** It knows the key, and does not let it. */
    FORBIDDEN,
    /** It takes any key: the check proves nothing. */
    VACUOUS,
    /** It refuses the real key and takes a wrong one. */
    INVERTED,
    /** Nothing could be learned; what was known before still stands. */
    UNKNOWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

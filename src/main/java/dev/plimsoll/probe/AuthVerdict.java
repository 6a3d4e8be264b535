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

    /** The table of verdicts. Whatever is not a plain yes or no of both legs says nothing. */
    static AuthVerdict of(KeyAnswer real, KeyAnswer control) {
        if (!real.isClear() || !control.isClear()) {
            return UNKNOWN;
        }
        if (control == KeyAnswer.TAKEN) {
            return real == KeyAnswer.TAKEN ? VACUOUS : INVERTED;
        }
        return switch (real) {
            case TAKEN -> VALID;
            case UNAUTHORIZED -> INVALID;
            case FORBIDDEN -> FORBIDDEN;
            case UNCLEAR -> UNKNOWN;
        };
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

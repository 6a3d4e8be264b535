package dev.plimsoll.chat;

import java.util.Locale;

/** How a call or a probe ended, as it counts. */
public enum Outcome {
    SUCCESS,
    /** Failed first, then succeeded on a retry. */
    RECOVERED,
    FAILURE,
    /** Says nothing about the service: it limited us (429), or the fault was our own. */
    INCONCLUSIVE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a call whose last attempt failed. */
    public static Outcome ofFailure(ErrorClass errorClass) {
        return errorClass == ErrorClass.RATE_LIMITED ? INCONCLUSIVE : FAILURE;
    }
}

package dev.plimsoll.report;

import dev.plimsoll.slo.Verdict;

/** Whether text for a terminal carries colours; the words say the same without them. */
public enum Paint {
    COLOUR,
    PLAIN;

    private static final String ESCAPE = "\u001B[";

    public String verdict(Verdict verdict) {
        return this == PLAIN ? verdict.name() : ESCAPE + code(verdict) + "m" + verdict.name() + ESCAPE + "0m";
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "1;32";
            case FAIL -> "1;31";
            case UNDECIDED, LEARNING -> "1;33";
            case INVALID -> "1;35";
        };
    }
}

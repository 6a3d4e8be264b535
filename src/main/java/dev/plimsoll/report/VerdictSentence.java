package dev.plimsoll.report;

import dev.plimsoll.slo.Verdict;

/** What each verdict means, in words that need no manual. */
public final class VerdictSentence {
    private VerdictSentence() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "The service held.";
            case FAIL -> "The service did not hold.";
            case UNDECIDED -> "Too little was seen to tell.";
            case INVALID -> "The measurement broke: no statement about the service is made.";
            case LEARNING -> "There is too little history to compare with.";
        };
    }

    /** Tells the verdicts apart without colour. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "✓";
            case FAIL -> "✕";
            case UNDECIDED -> "?";
            case INVALID -> "!";
            case LEARNING -> "…";
        };
    }
}

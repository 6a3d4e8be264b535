package dev.plimsoll.report;

import dev.plimsoll.duet.Standing;
import dev.plimsoll.slo.Verdict;

/** What the verdict of a duet, and how a change stands, mean in words that need no manual. */
final class DuetSentence {
    private DuetSentence() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "b is not worse than a.";
            case FAIL -> "b is worse than a.";
            case UNDECIDED -> "Too little was seen to tell.";
            case INVALID -> "The measurement broke: no statement about the builds is made.";
            case LEARNING -> "There is too little history to compare with.";
        };
    }

    /** Of response times. */
    static String of(Standing standing) {
        return switch (standing) {
            case WORSE -> "slower";
            case WITHIN -> "not slower";
            case BETTER -> "faster";
            case OPEN -> "open";
            case TOO_FEW -> "too few calls";
        };
    }

    static String ofFailures(Standing standing) {
        return switch (standing) {
            case WORSE -> "more";
            case WITHIN -> "no more";
            case BETTER -> "fewer";
            case OPEN -> "open";
            case TOO_FEW -> "too few calls";
        };
    }
}

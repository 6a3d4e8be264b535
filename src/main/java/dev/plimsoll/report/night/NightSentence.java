package dev.plimsoll.report.night;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ReasonCode;

/** What the verdict on a night means, in words that need no manual. */
final class NightSentence {
    private NightSentence() {}

    static String of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case PASS -> "Nothing is worse than in the nights before.";
            case FAIL ->
                isRegression(judgement)
                        ? "The service is worse than in the nights before."
                        : "The service did not hold.";
            case UNDECIDED -> "Nobody can tell yet whether anything is worse.";
            case INVALID -> "The measurement broke: no statement about the service is made.";
            case LEARNING -> "There are too few comparable nights yet to know what is usual.";
        };
    }

    private static boolean isRegression(Judgement judgement) {
        return judgement.reasons().stream().anyMatch(it -> it.code() == ReasonCode.REGRESSION);
    }
}

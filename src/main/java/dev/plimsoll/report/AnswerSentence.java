package dev.plimsoll.report;

import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.RateRange;
import java.util.Locale;

/** What a search found out, in one sentence. */
final class AnswerSentence {
    private AnswerSentence() {}

    static String of(CapacityAnswer answer) {
        return answer.match(
                it -> "the service carries " + range(it.visits()) + " visits/s (" + range(it.requests())
                        + " requests/s) within its objectives",
                it -> headline(it.kind()) + ": " + it.sentence(),
                CapacityAnswer.Open::sentence);
    }

    /** For a headline: the answer, without its figures where it is irregular. */
    static String headline(CapacityAnswer answer) {
        return answer.match(
                it -> range(it.visits()) + " visits per second",
                it -> sentence(headline(it.kind())),
                it -> switch (it.ending()) {
                    case OUT_OF_TIME -> "Out of time before both bounds were confirmed.";
                    case UNDECIDED -> "No load could be decided.";
                    case TARGET_GONE -> "The target went away.";
                    case INTERRUPTED -> "Interrupted: what is finished is kept.";
                });
    }

    private static String headline(CapacityAnswer.Kind kind) {
        return switch (kind) {
            case ABOVE_THE_CEILING -> "above the ceiling";
            case BELOW_THE_FLOOR -> "below the floor";
            case LIMITED -> "limited";
            case INJECTOR_BOUND -> "injector-bound";
        };
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** Such as {@code 66.1 to 73.4}. */
    static String range(RateRange range) {
        return Figures.number(range.low()) + " to " + Figures.number(range.high());
    }
}

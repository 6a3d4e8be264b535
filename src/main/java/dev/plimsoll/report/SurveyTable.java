package dev.plimsoll.report;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.probe.TargetSurvey;
import java.util.List;

/** What a terminal shows of targets that were asked what they are like. */
public final class SurveyTable {
    private SurveyTable() {}

    /** Lines without line ends. */
    public static List<String> of(List<TargetSurvey> surveys) {
        TextTable table = TextTable.ofWords().row(List.of("target", "contract", "/health", "key", "what was wrong"));
        surveys.forEach(survey -> table.row(cells(survey)));
        return table.lines();
    }

    private static List<String> cells(TargetSurvey survey) {
        return List.of(
                survey.target(),
                survey.contract().map(Contract::name).orElse("unknown"),
                switch (survey.health()) {
                    case PUBLIC -> "needs no key";
                    case KEY -> "needs the key";
                    case UNKNOWN -> "unknown";
                },
                switch (survey.key()) {
                    case VALID -> "good, and a wrong one is refused";
                    case INVALID -> "refused";
                    case FORBIDDEN -> "known, and not allowed";
                    case VACUOUS -> "any is taken: a key check proves nothing";
                    case INVERTED -> "refused, and a wrong one is taken";
                    case UNKNOWN -> "unknown";
                },
                Terse.line(survey.problem()));
    }
}

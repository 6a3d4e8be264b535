package dev.plimsoll.metrics.rules;

import static java.util.Map.entry;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckId;
import java.util.Map;

/** One alert on one check. */
record Alert(Kind kind, CheckId check, String expression, String description) {

    /** What alerts there are of each check; the others are the same for all checks. */
    enum Kind {
        BUDGET_BURNS_FAST("ProbeBudgetBurnsFast", "page", "%s is failing"),
        BUDGET_BURNS_SLOWLY("ProbeBudgetBurnsSlowly", "ticket", "%s fails more often than its objective allows"),
        SLOW("ProbeSlow", "ticket", "%s is slower than its objective");

        private final String label;
        private final String severity;
        private final String summary;

        Kind(String label, String severity, String summary) {
            this.label = label;
            this.severity = severity;
            this.summary = summary;
        }

        String label() {
            return label;
        }
    }

    Map<String, Object> rule() {
        return Yaml.of(
                entry("alert", kind.label),
                entry("expr", expression),
                entry("labels", Map.of("severity", kind.severity)),
                entry("annotations", annotations()));
    }

    /** The alert as it comes when the rule fires. */
    Map<String, Object> fired() {
        return Yaml.of(
                entry(
                        "exp_labels",
                        Yaml.of(
                                entry("severity", kind.severity),
                                entry(MeterNames.TARGET, check.target()),
                                entry(MeterNames.CHECK, check.check()))),
                entry("exp_annotations", annotations()));
    }

    private Map<String, Object> annotations() {
        return Yaml.of(
                entry("summary", kind.summary.formatted(check)),
                entry("description", description),
                entry("runbook_url", Runbook.section(kind.label)));
    }
}

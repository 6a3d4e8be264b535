package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.TargetSurvey;

/** Checks as they were configured, for scripts, and what there is to be warned of. */
public final class CheckJson {
    private CheckJson() {}

    public static String of(CheckReport report) {
        ObjectNode json = JsonText.object();
        ArrayNode nodes = json.putArray("checks");
        report.checks()
                .forEach(it -> nodes.add(
                        check(it).put("failuresToPage", report.pagesAt().applyAsInt(it))));
        ArrayNode sentences = json.putArray("warnings");
        report.warnings().forEach(sentences::add);
        report.surveys().ifPresent(surveys -> {
            ArrayNode targets = json.putArray("targets");
            surveys.forEach(it -> targets.add(survey(it)));
        });
        return JsonText.print(json);
    }

    private static ObjectNode survey(TargetSurvey survey) {
        ObjectNode json = JsonText.object().put("target", survey.target());
        survey.contract().ifPresent(it -> json.put("contract", it.name()));
        return json.put("health", survey.health().label())
                .put("key", survey.key().label())
                .put("problem", survey.problem());
    }

    private static ObjectNode check(CheckSettings check) {
        ObjectNode json = JsonText.object()
                .put("target", check.id().target())
                .put("check", check.id().check())
                .put("kind", check.kind().label())
                .put("attempts", check.retries().attempts())
                .put("repeatsWrites", check.repeatsWrites());
        json.set("interval", JsonText.seconds(check.interval()));
        check.failingInterval().ifPresent(it -> json.set("failingInterval", JsonText.seconds(it)));
        json.set("timeout", JsonText.seconds(check.limits().attempt()));
        json.set("deadline", JsonText.seconds(check.limits().run()));
        ObjectNode objective = json.putObject("objective");
        objective.set("availability", JsonText.number(check.objective().availability()));
        objective.set("latency", JsonText.seconds(check.objective().latency()));
        return json;
    }
}

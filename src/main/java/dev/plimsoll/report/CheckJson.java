package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.probe.CheckSettings;
import java.util.List;

/** Checks as they were configured, for scripts, and what there is to be warned of. */
public final class CheckJson {
    private CheckJson() {}

    public static String of(List<CheckSettings> checks, List<String> warnings) {
        ObjectNode json = JsonText.object();
        ArrayNode nodes = json.putArray("checks");
        checks.forEach(it -> nodes.add(check(it)));
        ArrayNode sentences = json.putArray("warnings");
        warnings.forEach(sentences::add);
        return JsonText.print(json);
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

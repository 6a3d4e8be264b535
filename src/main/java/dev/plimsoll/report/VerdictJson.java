package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.ObjectiveResult;
import java.util.TreeMap;

/** Writes {@code verdict.json}; a value that had too few samples is null. */
public final class VerdictJson {
    private VerdictJson() {}

    public static String of(Judgement judgement) {
        return JsonText.print(tree(judgement));
    }

    /** The same, to add to. */
    public static ObjectNode tree(Judgement judgement) {
        ObjectNode json = JsonText.object().put("verdict", judgement.verdict().name());
        json.set("reasons", JsonText.reasons(judgement.reasons()));
        ArrayNode objectives = json.putArray("objectives");
        judgement.objectives().forEach(objective -> objectives.add(objective(objective)));
        ObjectNode evidence = json.putObject("evidence");
        new TreeMap<>(judgement.evidence()).forEach((name, value) -> evidence.set(name, JsonText.number(value)));
        return json;
    }

    private static ObjectNode objective(ObjectiveResult objective) {
        ObjectNode json = JsonText.object().put("name", objective.name()).put("operation", objective.operation());
        json.set("limit", JsonText.number(objective.limit()));
        json.set("value", JsonText.number(objective.value()));
        json.set("low", JsonText.number(objective.low()));
        json.set("high", JsonText.number(objective.high()));
        return json.put("verdict", objective.verdict().name());
    }
}

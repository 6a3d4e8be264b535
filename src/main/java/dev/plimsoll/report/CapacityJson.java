package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.Confirmation;
import dev.plimsoll.capacity.JudgedObjective;
import dev.plimsoll.capacity.JudgedTrial;
import dev.plimsoll.capacity.RateRange;
import dev.plimsoll.capacity.trial.SearchResult;
import java.util.Locale;

/** Writes {@code capacity.json}; what an answer does not state is absent. */
public final class CapacityJson {
    private CapacityJson() {}

    public static String of(SearchResult result) {
        ObjectNode json = JsonText.object()
                .put("verdict", result.verdict().name())
                .put("sentence", AnswerSentence.of(result.answer()));
        result.gate().atLeast().ifPresent(it -> json.set("atLeast", JsonText.number(it)));
        result.answer().match(it -> found(json, it), it -> irregular(json, it), it -> open(json, it));
        json.set("took", JsonText.seconds(result.report().took()));
        ArrayNode trials = json.putArray("trials");
        result.report().trials().forEach(it -> trials.add(trial(it)));
        ArrayNode concurrencies = json.putArray("concurrencies");
        result.concurrencies()
                .forEach(it -> concurrencies
                        .addObject()
                        .<ObjectNode>set("inFlight", JsonText.number(it.concurrency()))
                        .set("requestsPerSecond", JsonText.number(it.throughput())));
        return JsonText.print(json);
    }

    private static ObjectNode found(ObjectNode json, CapacityAnswer.Found found) {
        json.set("visitsPerSecond", range(found.visits()));
        json.set("requestsPerSecond", range(found.requests()));
        json.putObject("limitedBy")
                .put("objective", found.limitedBy().objective().text())
                .put("operation", found.limitedBy().operation().label());
        Confirmation confirmation = found.confirmation();
        ObjectNode confirmed = json.putObject("confirmedBy")
                .put("below", confirmation.below().trial().plan().number())
                .put("above", confirmation.above().trial().plan().number());
        confirmation.recovered().ifPresent(it -> confirmed.set("recovered", JsonText.seconds(it)));
        return json;
    }

    private static ObjectNode irregular(ObjectNode json, CapacityAnswer.Irregular irregular) {
        json.put("irregular", irregular.kind().label());
        json.set("limit", JsonText.number(irregular.limit()));
        return json;
    }

    private static ObjectNode open(ObjectNode json, CapacityAnswer.Open open) {
        json.put("ending", open.ending().label());
        ObjectNode bounds = json.putObject("bounds");
        open.bounds().low().ifPresent(it -> bounds.set("low", JsonText.number(it)));
        open.bounds().high().ifPresent(it -> bounds.set("high", JsonText.number(it)));
        return json;
    }

    private static ObjectNode range(RateRange range) {
        ObjectNode json = JsonText.object();
        json.set("low", JsonText.number(range.low()));
        json.set("high", JsonText.number(range.high()));
        return json;
    }

    private static ObjectNode trial(JudgedTrial judged) {
        ObjectNode json = JsonText.object()
                .put("number", judged.trial().plan().number())
                .put("runId", judged.trial().runId())
                .put("purpose", judged.trial().plan().purpose().name().toLowerCase(Locale.ROOT));
        json.set("visitsPerSecond", JsonText.number(judged.trial().load()));
        json.set("requestsPerSecond", JsonText.number(judged.requestsPerSecond()));
        json.set("length", JsonText.seconds(judged.trial().plan().length()));
        json.put("end", judged.trial().end().name().toLowerCase(Locale.ROOT));
        json.put("shows", judged.loadClass().label());
        json.put("why", judged.why());
        ArrayNode objectives = json.putArray("objectives");
        judged.objectives().forEach(it -> objectives.add(objective(it)));
        return json;
    }

    private static ObjectNode objective(JudgedObjective judged) {
        ObjectNode json = JsonText.object()
                .put("objective", judged.subject().objective().text())
                .put("operation", judged.subject().operation().label());
        json.set("share", JsonText.number(judged.share()));
        json.set("allowed", JsonText.number(judged.allowed()));
        judged.interval().ifPresent(it -> {
            json.set("low", JsonText.number(it.low()));
            json.set("high", JsonText.number(it.high()));
        });
        return json.put("verdict", judged.verdict().name());
    }
}

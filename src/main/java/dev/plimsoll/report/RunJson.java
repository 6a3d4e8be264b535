package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.probe.Phases;
import dev.plimsoll.probe.StepRun;
import java.util.List;

/** Runs of checks for scripts, with every step and every attempt. */
public final class RunJson {
    private RunJson() {}

    public static String of(List<CheckRun> runs) {
        ObjectNode json = JsonText.object();
        ArrayNode nodes = json.putArray("runs");
        runs.forEach(it -> nodes.add(run(it)));
        return JsonText.print(json);
    }

    private static ObjectNode run(CheckRun run) {
        ObjectNode json = JsonText.object()
                .put("target", run.id().target())
                .put("check", run.id().check())
                .put("outcome", run.outcome().label())
                .put("scheduled", run.scheduled().toString());
        json.set("duration", JsonText.seconds(run.duration()));
        run.auth().map(AuthVerdict::label).ifPresent(it -> json.put("auth", it));
        json.put("orphans", run.orphans());
        ArrayNode steps = json.putArray("steps");
        run.steps().forEach(it -> steps.add(step(it)));
        return json;
    }

    private static ObjectNode step(StepRun step) {
        ObjectNode json = JsonText.object()
                .put("step", step.name().label())
                .put("operation", step.operation().label())
                .put("outcome", step.outcome().label());
        json.set("elapsed", JsonText.seconds(step.elapsed()));
        ArrayNode attempts = json.putArray("attempts");
        step.attempts().forEach(it -> attempts.add(attempt(it)));
        return json;
    }

    private static ObjectNode attempt(Attempt attempt) {
        Exchange exchange = attempt.sighting().exchange();
        ObjectNode json = JsonText.object()
                .put("number", attempt.number())
                .put("at", attempt.at().toString())
                .put("referenceCode", exchange.code().value())
                .put("result", attempt.result().label());
        attempt.errorClass()
                .ifPresent(it -> json.put("class", it.label())
                        .put("blame", it.blame().label())
                        .put("detail", attempt.detail()));
        exchange.status().ifPresent(it -> json.put("status", it));
        json.set("elapsed", JsonText.seconds(exchange.elapsed()));
        json.set("phases", phases(attempt.sighting().phases()));
        return json;
    }

    private static ObjectNode phases(Phases phases) {
        ObjectNode json = JsonText.object();
        for (Phase phase : Phase.values()) {
            if (phases.times().containsKey(phase)) {
                json.set(phase.label(), JsonText.seconds(phases.of(phase)));
            }
        }
        return json;
    }
}

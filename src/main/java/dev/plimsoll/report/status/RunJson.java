package dev.plimsoll.report.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.probe.HistoryFailure;
import dev.plimsoll.probe.HistoryRun;
import dev.plimsoll.probe.Phase;
import dev.plimsoll.report.JsonText;
import java.util.Arrays;

/** A run that was kept, as JSON. */
final class RunJson {
    private RunJson() {}

    static ObjectNode of(HistoryRun run) {
        ObjectNode json = JsonText.object().put("scheduled", run.scheduled().toString());
        json.set("duration", JsonText.seconds(run.duration()));
        json.put("outcome", run.outcome().label());
        ArrayNode failures = json.putArray("failures");
        run.failures().forEach(failure -> failures.add(of(failure)));
        return json;
    }

    private static ObjectNode of(HistoryFailure failure) {
        ObjectNode json = JsonText.object()
                .put("step", failure.step().label())
                .put("attempt", failure.attempt())
                .put("class", failure.cause().label())
                .put("blame", failure.cause().blame().label());
        failure.status().ifPresent(status -> json.put("status", status));
        json.put("detail", failure.detail()).put("code", failure.code().value());
        json.set("elapsed", JsonText.seconds(failure.elapsed()));
        ObjectNode phases = json.putObject("phases");
        Arrays.stream(Phase.values())
                .filter(phase -> failure.phases().times().containsKey(phase))
                .forEach(phase -> phases.set(
                        phase.label(), JsonText.seconds(failure.phases().of(phase))));
        return json;
    }
}

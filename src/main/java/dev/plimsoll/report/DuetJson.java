package dev.plimsoll.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.duet.Allowance;
import dev.plimsoll.duet.Change;
import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.duet.FailureChange;
import dev.plimsoll.duet.TimeChange;
import dev.plimsoll.latency.ComparedTimes;
import dev.plimsoll.run.RunResult;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes {@code duet.json}; a change that had too few calls is null. */
public final class DuetJson {
    private DuetJson() {}

    public static String of(DuetResult duet) {
        ObjectNode json = JsonText.object()
                .put("id", duet.id())
                .put("verdict", duet.verdict().name());
        json.set("reasons", JsonText.reasons(duet.reasons()));
        json.set("allowed", allowed(duet.allowance()));
        json.set("a", run(duet.a()));
        json.set("b", run(duet.b()));
        ArrayNode changes = json.putArray("changes");
        duet.changes().times().forEach(it -> changes.add(change(it)));
        json.set("failures", failures(duet.changes().failures()));
        return JsonText.print(json);
    }

    private static ObjectNode allowed(Allowance allowance) {
        ObjectNode json = JsonText.object();
        json.set("slower", JsonText.number(allowance.slower()));
        json.set("failing", JsonText.number(allowance.failing()));
        ArrayNode gate = json.putArray("gate");
        allowance.gate().stream().sorted().forEach(it -> gate.add(it.label()));
        return json;
    }

    private static ObjectNode run(RunResult run) {
        return JsonText.object()
                .put("runId", run.manifest().runId())
                .put("target", run.manifest().target())
                .put("verdict", run.judgement().verdict().name())
                .put("calls", run.summary().all().calls())
                .put("failed", run.summary().all().failed());
    }

    private static ObjectNode change(TimeChange change) {
        ObjectNode json = JsonText.object()
                .put("operation", change.operation().label())
                .put("percentile", change.percentile().label());
        json.set("a", sample(change.times().one()));
        json.set("b", sample(change.times().other()));
        return interval(json, change.change()).put("standing", change.standing().label());
    }

    private static ObjectNode sample(ComparedTimes.Sample sample) {
        ObjectNode json = JsonText.object().put("calls", sample.calls());
        json.set("seconds", JsonText.seconds(sample.value()));
        return json;
    }

    private static ObjectNode failures(FailureChange failures) {
        ObjectNode json = JsonText.object();
        json.set("a", JsonText.number(failures.a()));
        json.set("b", JsonText.number(failures.b()));
        return interval(json, failures.change())
                .put("standing", failures.standing().label());
    }

    private static ObjectNode interval(ObjectNode json, Optional<Change> change) {
        json.set("change", JsonText.number(number(change.map(Change::value))));
        json.set("low", JsonText.number(number(change.map(Change::low))));
        json.set("high", JsonText.number(number(change.map(Change::high))));
        return json;
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}

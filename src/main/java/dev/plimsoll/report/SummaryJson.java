package dev.plimsoll.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.inquiry.SizeClass;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.latency.TimeRange;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.UserView;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes {@code summary.json}: only operations that were called, and only percentiles that had enough samples. */
public final class SummaryJson {
    static final List<String> PERCENTILES = List.of("p50", "p90", "p95", "p99", "p999");

    private SummaryJson() {}

    public static String of(RunSummary summary) {
        return JsonText.print(json(summary));
    }

    /** With the users at once, where they were planned. */
    static String of(RunResult result) {
        ObjectNode json = json(result.summary());
        result.concurrency().ifPresent(users -> {
            ObjectNode concurrency = json.putObject("concurrency");
            concurrency.set("plannedMean", JsonText.number(users.plannedMean()));
            concurrency.set("seenMean", JsonText.number(users.seenMean()));
            concurrency.set("plannedMax", JsonText.number(users.plannedMax()));
            concurrency.set("seenMax", JsonText.number(users.seenMax()));
        });
        return JsonText.print(json);
    }

    private static ObjectNode json(RunSummary summary) {
        ObjectNode json = JsonText.object();
        json.set("warmUp", JsonText.seconds(summary.warmUp()));
        json.set("measured", JsonText.seconds(summary.measured()));
        json.set("arrivals", arrivals(summary.arrivals()));
        ObjectNode operations = json.putObject("operations");
        summary.operations().entrySet().stream()
                .filter(entry -> entry.getValue().calls() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> operations.set(entry.getKey().label(), operation(entry.getValue())));
        json.set("all", operation(summary.all()));
        ObjectNode housekeeping = json.putObject("housekeeping");
        new TreeMap<>(summary.housekeeping())
                .forEach((operation, statuses) ->
                        putCounts(housekeeping.putObject(operation.label()).putObject("statuses"), statuses));
        summary.drift().forEach(json.putArray("drift")::add);
        json.put("residue", summary.residue());
        if (!summary.growth().isEmpty()) {
            ArrayNode growth = json.putArray("growth");
            summary.growth().forEach(it -> growth.add(sizeClass(it)));
        }
        return json;
    }

    private static ObjectNode sizeClass(SizeClass sizeClass) {
        ObjectNode json = JsonText.object()
                .put("operation", sizeClass.operation().label())
                .put("size", sizeClass.size())
                .put("calls", sizeClass.calls());
        sizeClass.median().ifPresent(it -> json.set("p50", percentile(it)));
        return json;
    }

    private static ObjectNode arrivals(ArrivalCounts arrivals) {
        return JsonText.object()
                .put("planned", arrivals.planned())
                .put("started", arrivals.started())
                .put("completed", arrivals.completed())
                .put("interrupted", arrivals.interrupted());
    }

    private static ObjectNode operation(OperationSummary operation) {
        ObjectNode json = JsonText.object()
                .put("calls", operation.calls())
                .put("attempts", operation.attempts())
                .put("retries", operation.retries())
                .put("amplification", operation.amplification())
                .put("completed", operation.completed())
                .put("failed", operation.failed())
                .put("interrupted", operation.interrupted());
        putCounts(json.putObject("statuses"), operation.statuses());
        ObjectNode errors = json.putObject("errors");
        if (!operation.errors().isEmpty()) {
            new EnumMap<>(operation.errors()).forEach((errorClass, count) -> errors.put(errorClass.label(), count));
        }
        UserView seen = operation.seen();
        json.put("cached", seen.cached()).put("joined", seen.joined()).put("rolledBack", seen.rolledBack());
        putCounts(json.putObject("notices"), seen.notices());
        json.set("response", clock(operation.response()));
        json.set("service", clock(operation.service()));
        return json;
    }

    private static void putCounts(ObjectNode json, Map<String, Long> counts) {
        new TreeMap<>(counts).forEach(json::put);
    }

    /** Mean and maximum of nothing are absent, like percentiles of too little. */
    static ObjectNode clock(ClockSummary clock) {
        ObjectNode json = JsonText.object().put("count", clock.count());
        if (clock.count() > 0) {
            json.set("mean", JsonText.seconds(clock.mean()));
            json.set("max", JsonText.seconds(clock.max()));
        }
        json.put("overflow", clock.overflow());
        for (String name : PERCENTILES) {
            Optional.ofNullable(clock.percentiles().get(name)).ifPresent(it -> json.set(name, percentile(it)));
        }
        return json;
    }

    private static JsonNode end(PercentileEstimate estimate, Function<TimeRange, Duration> end) {
        return estimate.range().map(end).<JsonNode>map(JsonText::seconds).orElseGet(NullNode::getInstance);
    }

    private static ObjectNode percentile(PercentileEstimate estimate) {
        ObjectNode json = JsonText.object();
        json.set("value", JsonText.seconds(estimate.value()));
        json.set("low", end(estimate, TimeRange::low));
        json.set("high", end(estimate, TimeRange::high));
        return json;
    }
}

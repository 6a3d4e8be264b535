package dev.plimsoll.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.capacity.StatedLimit;
import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialEnd;
import dev.plimsoll.capacity.TrialPlan;
import dev.plimsoll.capacity.TrialPurpose;
import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.workload.ArrivalRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code trial.json}. */
final class TrialReader {
    /** Where in the row of a second the objectives begin. */
    private static final int OBJECTIVES = 5;

    private TrialReader() {}

    static Trial read(Path file) {
        return SavedObject.read(file, "a finished trial", TrialReader::trial);
    }

    private static Trial trial(SavedObject json) {
        return new Trial(
                plan(json.object("plan")),
                json.text("runId"),
                json.rows("seconds").stream().map(TrialReader::second).toList(),
                json.constant("end", TrialEnd.class),
                json.texts("worst").stream()
                        .map(it -> Operation.labelled(it).orElseThrow())
                        .toList(),
                json.each("faults", TrialReader::fault),
                json.has("limit") ? Optional.of(limit(json.object("limit"))) : Optional.empty(),
                json.has("recovered") ? Optional.of(json.seconds("recovered")) : Optional.empty(),
                json.seconds("took"));
    }

    private static TrialPlan plan(SavedObject json) {
        return new TrialPlan(
                Math.toIntExact(json.count("number")),
                json.constant("purpose", TrialPurpose.class),
                ArrivalRate.perSecond(json.number("visitsPerSecond")),
                json.seconds("length"),
                SearchReader.drain(json.object("drain")),
                json.count("seed"));
    }

    private static Reason fault(SavedObject json) {
        return new Reason(json.constant("code", ReasonCode.class), json.text("message"));
    }

    private static StatedLimit limit(SavedObject json) {
        return new StatedLimit(json.count("requests"), json.seconds("window"));
    }

    private static TrialSecond second(JsonNode row) {
        List<ShareSeries.Batch> objectives = new ArrayList<>();
        for (int i = OBJECTIVES; i + 1 < row.size(); i += 2) {
            objectives.add(
                    new ShareSeries.Batch(row.get(i).asLong(), row.get(i + 1).asLong()));
        }
        return new TrialSecond(
                row.path(0).asLong(),
                row.path(1).asLong(),
                row.path(2).asDouble(),
                row.path(3).asDouble(),
                row.path(4).asLong(),
                objectives);
    }
}

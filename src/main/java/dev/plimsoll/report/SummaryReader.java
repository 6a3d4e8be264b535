package dev.plimsoll.report;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.UserView;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code summary.json} back. */
final class SummaryReader {
    private SummaryReader() {}

    static RunSummary read(Path file) {
        return SavedObject.read(file, "a summary", SummaryReader::summary);
    }

    private static RunSummary summary(SavedObject json) {
        return new RunSummary(
                json.seconds("warmUp"),
                json.seconds("measured"),
                arrivals(json.object("arrivals")),
                byLabel(json.object("operations"), SummaryReader::operation),
                operation(json.object("all")),
                byLabel(json.object("housekeeping"), it -> it.object("statuses").fields(SavedObject::count)),
                json.texts("drift"),
                json.count("residue"),
                // What lists cost as they grow is asked by one user alone, and shared among no injectors.
                List.of());
    }

    private static ArrivalCounts arrivals(SavedObject json) {
        return new ArrivalCounts(
                json.count("planned"), json.count("started"), json.count("completed"), json.count("interrupted"));
    }

    private static OperationSummary operation(SavedObject json) {
        return new OperationSummary(
                json.count("calls"),
                json.count("attempts"),
                json.count("retries"),
                json.count("completed"),
                json.count("failed"),
                json.count("interrupted"),
                json.object("statuses").fields(SavedObject::count),
                errors(json.object("errors").fields(SavedObject::count)),
                new UserView(
                        json.count("cached"),
                        json.count("joined"),
                        json.count("rolledBack"),
                        json.object("notices").fields(SavedObject::count)),
                clock(json.object("response")),
                clock(json.object("service")));
    }

    private static Map<ErrorClass, Long> errors(Map<String, Long> byLabel) {
        Map<ErrorClass, Long> errors = new EnumMap<>(ErrorClass.class);
        Arrays.stream(ErrorClass.values())
                .filter(it -> byLabel.containsKey(it.label()))
                .forEach(it -> errors.put(it, byLabel.get(it.label())));
        return errors;
    }

    private static <T> Map<Operation, T> byLabel(SavedObject json, Function<SavedObject, T> reading) {
        Map<Operation, T> all = new EnumMap<>(Operation.class);
        Arrays.stream(Operation.values())
                .filter(it -> json.has(it.label()))
                .forEach(it -> all.put(it, reading.apply(json.object(it.label()))));
        return all;
    }

    static ClockSummary clock(SavedObject json) {
        Map<String, PercentileEstimate> percentiles = new LinkedHashMap<>();
        SummaryJson.PERCENTILES.stream().filter(json::has).forEach(it -> {
            SavedObject estimate = json.object(it);
            percentiles.put(
                    it,
                    estimate.has("low")
                            ? new PercentileEstimate(
                                    estimate.seconds("value"), estimate.seconds("low"), estimate.seconds("high"))
                            : new PercentileEstimate(estimate.seconds("value"), Optional.empty()));
        });
        return new ClockSummary(
                json.count("count"),
                json.optionalSeconds("mean"),
                json.optionalSeconds("max"),
                json.count("overflow"),
                percentiles);
    }
}

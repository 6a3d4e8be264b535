package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Sums up what the injectors of one run counted; phases are as long as the longest. */
final class MergedSummary {
    private final List<RunSummary> parts;
    private final BiFunction<LatencyClock, Set<Operation>, Distribution> times;

    /** @param times of the calls of all */
    MergedSummary(List<RunResult> parts, BiFunction<LatencyClock, Set<Operation>, Distribution> times) {
        this.parts = parts.stream().map(RunResult::summary).toList();
        this.times = times;
    }

    RunSummary summary() {
        return new RunSummary(
                longest(RunSummary::warmUp),
                longest(RunSummary::measured),
                arrivals(),
                operations(),
                sum(parts.stream().map(RunSummary::all).toList(), EnumSet.allOf(Operation.class)),
                housekeeping(),
                parts.stream().flatMap(it -> it.drift().stream()).distinct().toList(),
                parts.stream().mapToLong(RunSummary::residue).sum(),
                List.of());
    }

    private Duration longest(Function<RunSummary, Duration> phase) {
        return parts.stream().map(phase).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private ArrivalCounts arrivals() {
        return new ArrivalCounts(
                arrivals(ArrivalCounts::planned),
                arrivals(ArrivalCounts::started),
                arrivals(ArrivalCounts::completed),
                arrivals(ArrivalCounts::interrupted));
    }

    private long arrivals(ToLongFunction<ArrivalCounts> count) {
        return parts.stream().map(RunSummary::arrivals).mapToLong(count).sum();
    }

    private Map<Operation, OperationSummary> operations() {
        Map<Operation, OperationSummary> merged = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            List<OperationSummary> called = parts.stream()
                    .map(RunSummary::operations)
                    .filter(it -> it.containsKey(operation))
                    .map(it -> it.get(operation))
                    .toList();
            if (!called.isEmpty()) {
                merged.put(operation, sum(called, EnumSet.of(operation)));
            }
        }
        return merged;
    }

    private OperationSummary sum(List<OperationSummary> called, Set<Operation> operations) {
        return OperationSummary.sum(
                called,
                Summaries.of(times.apply(LatencyClock.RESPONSE, operations)),
                Summaries.of(times.apply(LatencyClock.SERVICE, operations)));
    }

    private Map<Operation, Map<String, Long>> housekeeping() {
        Map<Operation, Map<String, Long>> merged = new EnumMap<>(Operation.class);
        parts.forEach(part -> part.housekeeping()
                .forEach((operation, statuses) ->
                        statuses.forEach((status, count) -> merged.computeIfAbsent(operation, any -> new TreeMap<>())
                                .merge(status, count, Long::sum))));
        return merged;
    }
}

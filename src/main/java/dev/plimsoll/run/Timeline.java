package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The run second by second, as its report draws it: a few numbers each, however many calls it had. */
final class Timeline {
    private final List<SecondOfRun> warmUp = new ArrayList<>();
    private final List<SecondOfRun> measured = new ArrayList<>();
    private long warmUpStarted;
    private long measuredStarted;

    void warmUpSecond(IntervalHistograms calls, VisitCounts visits, long due) {
        warmUp.add(second(0, calls, visits, due, visits.started() - warmUpStarted));
        warmUpStarted = visits.started();
    }

    void measuredSecond(IntervalHistograms calls, VisitCounts visits, long due) {
        measured.add(second(measured.size(), calls, visits, due, visits.started() - measuredStarted));
        measuredStarted = visits.started();
    }

    /** Warm-up seconds first, counted up to -1. */
    List<SecondOfRun> seconds() {
        List<SecondOfRun> numbered = new ArrayList<>();
        for (int i = 0; i < warmUp.size(); i++) {
            numbered.add(warmUp.get(i).at(i - warmUp.size()));
        }
        numbered.addAll(measured);
        return List.copyOf(numbered);
    }

    private static SecondOfRun second(
            int number, IntervalHistograms calls, VisitCounts visits, long due, long started) {
        Map<Operation, SecondOfRun.Slice> slices = new EnumMap<>(Operation.class);
        calls.series().stream().map(Series::operation).distinct().forEach(it -> slices.put(it, slice(calls, it)));
        return new SecondOfRun(
                number,
                due,
                started,
                visits.underWay(),
                OptionalDouble.empty(),
                slices.values().stream().mapToLong(SecondOfRun.Slice::count).sum(),
                slices.values().stream().mapToLong(SecondOfRun.Slice::failed).sum(),
                slices);
    }

    private static SecondOfRun.Slice slice(IntervalHistograms calls, Operation operation) {
        Distribution times = calls.where(it -> it.operation() == operation && it.clock() == LatencyClock.RESPONSE);
        Distribution failed = calls.where(it ->
                it.operation() == operation && it.clock() == LatencyClock.RESPONSE && it.outcome() == Outcome.FAILURE);
        long[] buckets = new long[SecondOfRun.Buckets.COUNT];
        times.forEachBucket((nanos, count) -> buckets[SecondOfRun.Buckets.of(nanos)] += count);
        return new SecondOfRun.Slice(
                times.count(),
                failed.count(),
                times.valueAt(0.5),
                times.valueAt(0.95),
                times.max(),
                Arrays.stream(buckets).boxed().toList());
    }
}

package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.UserNotice;
import dev.plimsoll.latency.PercentileEstimate;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.SecondOfRun.Buckets;
import dev.plimsoll.run.SecondOfRun.Slice;
import dev.plimsoll.run.UserView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Counts made-up calls as a run would. */
final class SampleSummary {
    private static final Map<String, Double> PERCENTILES =
            new TreeMap<>(Map.of("p50", 0.5, "p90", 0.9, "p95", 0.95, "p99", 0.99, "p999", 0.999));

    private SampleSummary() {}

    static OperationSummary of(List<SampleCall> calls) {
        Map<ErrorClass, Long> errors = new EnumMap<>(ErrorClass.class);
        Map<String, Long> statuses = new TreeMap<>();
        Map<String, Long> notices = new TreeMap<>();
        calls.forEach(call -> {
            call.error().ifPresent(error -> errors.merge(error, 1L, Long::sum));
            call.error().ifPresent(error -> notices.merge(UserNotice.of(error), 1L, Long::sum));
            statuses.merge(status(call), 1L, Long::sum);
        });
        long failed = errors.values().stream().mapToLong(Long::longValue).sum();
        long count = calls.size();
        return new OperationSummary(
                count,
                count,
                0,
                count,
                failed,
                0,
                statuses,
                errors,
                new UserView(0, 0, 0, notices),
                clock(calls, SampleCall::response),
                clock(calls, SampleCall::service));
    }

    private static String status(SampleCall call) {
        if (call.error().isPresent()) {
            return call.error().get() == ErrorClass.SERVER_5XX ? "503" : "none";
        }
        return call.operation() == Operation.CREATE_SESSION || call.operation() == Operation.SEND_MESSAGE
                ? "201"
                : "200";
    }

    static ClockSummary clock(List<SampleCall> calls, ToLongFunction<SampleCall> nanos) {
        long[] sorted = calls.stream().mapToLong(nanos).sorted().toArray();
        Map<String, PercentileEstimate> percentiles = new LinkedHashMap<>();
        PERCENTILES.forEach((name, share) -> {
            if (sorted.length >= 2.995 / (1 - share)) {
                percentiles.put(name, estimate(sorted, share));
            }
        });
        double mean = LongStream.of(sorted).average().orElse(0);
        long max = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        return new ClockSummary(
                sorted.length, Duration.ofNanos(Math.round(mean)), Duration.ofNanos(max), 0, percentiles);
    }

    private static PercentileEstimate estimate(long[] sorted, double share) {
        double spread = 1.96 * Math.sqrt(sorted.length * share * (1 - share));
        return new PercentileEstimate(
                at(sorted, share * sorted.length),
                at(sorted, share * sorted.length - spread),
                at(sorted, share * sorted.length + spread));
    }

    private static Duration at(long[] sorted, double rank) {
        int index = (int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(rank) - 1));
        return Duration.ofNanos(sorted[index]);
    }

    /** Arrivals are spread unevenly, as a Poisson schedule spreads them. */
    static List<SecondOfRun> timeline(List<SampleCall> calls, long plannedPerSecond) {
        Map<Integer, List<SampleCall>> bySecond =
                calls.stream().collect(Collectors.groupingBy(SampleCall::second, TreeMap::new, Collectors.toList()));
        List<SecondOfRun> timeline = new ArrayList<>();
        bySecond.forEach((second, here) -> {
            boolean held = here.stream().allMatch(call -> call.lag() > 1_000_000);
            long errors = here.stream().filter(call -> call.error().isPresent()).count();
            long users = here.stream().mapToLong(SampleCall::response).sum() / 1_000_000_000 + 3;
            long due =
                    plannedPerSecond + List.of(0, 2, -1, 1, -2, 0, -1, 3, -2, 0).get(Math.floorMod(second * 7, 10));
            long started = held ? 0 : due;
            timeline.add(new SecondOfRun(
                    second, due, started, users, OptionalDouble.empty(), here.size(), errors, slices(here)));
        });
        return timeline;
    }

    private static Map<Operation, Slice> slices(List<SampleCall> calls) {
        Map<Operation, Slice> slices = new EnumMap<>(Operation.class);
        calls.stream()
                .collect(Collectors.groupingBy(SampleCall::operation))
                .forEach((operation, here) -> slices.put(operation, slice(here)));
        return slices;
    }

    private static Slice slice(List<SampleCall> calls) {
        long[] sorted = calls.stream().mapToLong(SampleCall::response).sorted().toArray();
        Long[] buckets = new Long[Buckets.COUNT];
        Arrays.fill(buckets, 0L);
        LongStream.of(sorted).forEach(nanos -> buckets[Buckets.of(nanos)]++);
        return new Slice(
                sorted.length,
                calls.stream().filter(call -> call.error().isPresent()).count(),
                at(sorted, 0.5 * sorted.length),
                at(sorted, 0.95 * sorted.length),
                Duration.ofNanos(sorted[sorted.length - 1]),
                List.of(buckets));
    }
}

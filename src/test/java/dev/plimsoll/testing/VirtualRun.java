package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.HistogramLog;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.Series;
import dev.plimsoll.run.ArrivalCounts;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.run.UserView;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A run of 300 calls of each of four operations, lognormal without any chance in it.
 *
 * @param settings of its manifest
 * @param factors by which each operation is slower than usual
 */
record VirtualRun(String id, Instant start, Map<String, String> settings, Map<Operation, Double> factors) {
    private static final int SECONDS = 10;
    private static final int CALLS_PER_SECOND = 30;
    private static final double SIGMA = 0.3;
    private static final Map<Operation, Double> MEDIAN_MILLIS = Map.of(
            Operation.LIST_SESSIONS, 20.0,
            Operation.CREATE_SESSION, 30.0,
            Operation.LIST_MESSAGES, 25.0,
            Operation.SEND_MESSAGE, 40.0);

    /** Writes the log of the run. */
    LatencyTotals record(LatencyRecorder recorder, Path directory) throws IOException {
        LatencyTotals totals = new LatencyTotals();
        try (HistogramLog log = HistogramLog.open(directory.resolve(HistogramLog.FILE_NAME), start)) {
            for (int second = 0; second < SECONDS; second++) {
                recordSecond(recorder, second);
                IntervalHistograms interval = recorder.drain(start.plusSeconds(second), start.plusSeconds(second + 1L));
                log.append(interval);
                totals.add(interval);
            }
        }
        return totals;
    }

    private void recordSecond(LatencyRecorder recorder, int second) {
        NormalDistribution normal = NormalDistribution.of(0, SIGMA);
        int calls = SECONDS * CALLS_PER_SECOND;
        for (int call = 0; call < CALLS_PER_SECOND; call++) {
            double share = (call * SECONDS + second + 0.5) / calls;
            double times = Math.exp(normal.inverseCumulativeProbability(share));
            MEDIAN_MILLIS.forEach((operation, millis) -> {
                long nanos = Math.round(times * factors.getOrDefault(operation, 1.0) * millis * 1e6);
                recorder.record(operation, Outcome.SUCCESS, nanos, nanos);
            });
        }
    }

    RunResult result(LatencyTotals totals, List<Reason> faults, Judgement judgement) {
        InjectorHealth usual = SampleRuns.pass().injector();
        InjectorHealth health = new InjectorHealth(
                usual.lag(), usual.lagLimit(), usual.due(), usual.started(), usual.exhausted(), usual.vitals(), faults);
        return new RunResult(
                manifest(),
                summary(totals),
                health,
                faults.isEmpty() ? judgement : new Judgement(Verdict.INVALID, faults, List.of(), Map.of()),
                List.of(),
                List.of());
    }

    private Manifest manifest() {
        Manifest sample = SampleRuns.manifest(SECONDS);
        return new Manifest(
                id,
                sample.version(),
                sample.command(),
                sample.profile(),
                sample.simulation(),
                sample.seed(),
                sample.target(),
                sample.contract(),
                sample.plannedArrivals(),
                settings,
                sample.environment(),
                sample.seriesKey(),
                start,
                Optional.of(start.plusSeconds(SECONDS)),
                sample.state());
    }

    private RunSummary summary(LatencyTotals totals) {
        Map<Operation, OperationSummary> operations = new EnumMap<>(Operation.class);
        MEDIAN_MILLIS
                .keySet()
                .forEach(operation -> operations.put(operation, operation(totals, it -> it.operation() == operation)));
        return new RunSummary(
                Duration.ZERO,
                Duration.ofSeconds(SECONDS),
                new ArrivalCounts(1, 1, 1, 0),
                operations,
                operation(totals, any -> true),
                Map.of(),
                List.of(),
                0,
                List.of());
    }

    private static OperationSummary operation(LatencyTotals totals, Predicate<Series> chosen) {
        Distribution times = totals.where(chosen.and(it -> it.clock() == LatencyClock.RESPONSE));
        ClockSummary clock = new ClockSummary(times.count(), times.mean(), times.max(), 0, times.estimates());
        return new OperationSummary(
                times.count(),
                times.count(),
                0,
                times.count(),
                0,
                0,
                Map.of(),
                Map.of(),
                UserView.NOTHING,
                clock,
                clock);
    }
}

package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LagRecorder;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.run.CallTotals;
import dev.plimsoll.run.ClockSummary;
import dev.plimsoll.run.InjectorHealth;
import dev.plimsoll.run.LiveArrivals;
import dev.plimsoll.run.LiveInjector;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Phase;
import dev.plimsoll.slo.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Seconds of a run of one minute, made of calls that a test tells. */
public final class LiveSeconds {
    private final Map<Operation, CallTotals> totals = new EnumMap<>(Operation.class);
    private final LagRecorder lag = new LagRecorder();
    private LatencyRecorder recorder = new LatencyRecorder();
    private long seconds;

    /** A call of the second that goes on. */
    public LiveSeconds call(Operation operation, Outcome outcome, Duration response) {
        recorder.record(operation, outcome, response.toNanos(), response.toNanos());
        lag.record(1_000_000);
        CallTotals before = totals.getOrDefault(operation, CallTotals.NONE);
        boolean failed = outcome == Outcome.FAILURE;
        long errors = before.errors().getOrDefault(ErrorClass.SERVER_5XX, 0L) + (failed ? 1 : 0);
        totals.put(
                operation,
                new CallTotals(
                        before.calls() + 1,
                        before.attempts() + 1,
                        before.completed() + 1,
                        before.failed() + (failed ? 1 : 0),
                        errors == 0 ? Map.of() : Map.of(ErrorClass.SERVER_5XX, errors)));
        return this;
    }

    /** Ends the second. */
    public LiveSecond end(Phase phase, Reason... faults) {
        seconds++;
        Instant end = Instant.EPOCH.plusSeconds(seconds);
        IntervalHistograms times = recorder.drain(end.minusSeconds(1), end);
        recorder = new LatencyRecorder();
        return new LiveSecond(
                phase,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(60 - seconds),
                times,
                new LiveArrivals(2 * seconds, 2 * seconds, seconds),
                totals,
                new LiveInjector(lag.total(), 0.25, health(faults)));
    }

    private static InjectorHealth health(Reason... faults) {
        ClockSummary none = new ClockSummary(0, Duration.ZERO, Duration.ZERO, 0, Map.of());
        return new InjectorHealth(none, Duration.ofMillis(10), 2, 2, 0, Rules.calm(), List.of(faults));
    }
}

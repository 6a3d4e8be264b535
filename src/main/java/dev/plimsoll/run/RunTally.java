package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.latency.LagRecorder;
import dev.plimsoll.latency.LatencyRecorder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that is counted and timed while a run goes on. The warm-up has a recorder of its own, which no statistic is
 * made of, and its requests count as housekeeping. Thread-safe.
 */
final class RunTally {
    private final Map<Operation, CallCounts> calls = new EnumMap<>(Operation.class);
    private final Map<Operation, CallCounts> warmUpCalls = new EnumMap<>(Operation.class);
    private final Map<Phase, VisitCounts> visits = new EnumMap<>(Phase.class);
    private final Map<Phase, LatencyRecorder> latency = new EnumMap<>(Phase.class);
    private final LagRecorder lag = new LagRecorder();
    private final Drift drift = new Drift();

    RunTally() {
        for (Operation operation : Operation.values()) {
            calls.put(operation, new CallCounts());
            warmUpCalls.put(operation, new CallCounts());
        }
        for (Phase phase : Phase.values()) {
            visits.put(phase, new VisitCounts());
            latency.put(phase, new LatencyRecorder());
        }
    }

    void arrives(Phase phase) {
        of(visits, phase).starts();
    }

    void leaves(Phase phase) {
        of(visits, phase).completes();
    }

    void callBegins(Phase phase, Operation operation) {
        calls(phase, operation).callBegins();
        attemptBegins(phase, operation);
    }

    void attemptBegins(Phase phase, Operation operation) {
        calls(phase, operation).attemptBegins();
    }

    /** Its service time is recorded here; the times of the call, once that is over. */
    void attemptEnds(Phase phase, CallInProgress call) {
        CallCounts counts = calls(phase, call.operation());
        AttemptInProgress attempt = call.attempt();
        attempt.status().ifPresent(counts::answered);
        attempt.failure().ifPresent(counts::attemptFails);
        of(latency, phase).recordService(call.operation(), attempt.outcome(), attempt.serviceNanos());
        if (phase == Phase.MEASURED) {
            lag.record(attempt.lagNanos());
        }
    }

    /** After the end of its last attempt. */
    void callEnds(Phase phase, CallInProgress call) {
        CallCounts counts = calls(phase, call.operation());
        call.failure().ifPresent(failure -> {
            counts.seen().told(failure);
            if (failure != ErrorClass.RATE_LIMITED) {
                counts.callFails();
            }
        });
        counts.callCompletes();
        of(latency, phase).recordResponse(call.operation(), call.outcome(), call.responseNanos());
        if (call.reading() instanceof Reading.Accepted accepted) {
            drift.add(call.operation(), accepted.drift());
        }
    }

    /** Failed calls of all operations in a phase. */
    long failed(Phase phase) {
        return (phase == Phase.MEASURED ? calls : warmUpCalls)
                .values().stream().mapToLong(CallCounts::failed).sum();
    }

    /** Attempts of the measured phase that failed because we ran out of descriptors, ports or memory. */
    long exhausted() {
        return calls.values().stream()
                .mapToLong(it -> it.errors().getOrDefault(ErrorClass.EXHAUSTED, 0L))
                .sum();
    }

    CallCounts calls(Phase phase, Operation operation) {
        return of(phase == Phase.MEASURED ? calls : warmUpCalls, operation);
    }

    SeenCounts seen(Phase phase, Operation operation) {
        return calls(phase, operation).seen();
    }

    VisitCounts visits(Phase phase) {
        return of(visits, phase);
    }

    LatencyRecorder latency(Phase phase) {
        return of(latency, phase);
    }

    LagRecorder lag() {
        return lag;
    }

    List<String> drift() {
        return drift.seen();
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}

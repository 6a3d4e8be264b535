package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Measured calls as a test recorded them. */
final class MeasuredCalls implements Measured {
    private final LatencyRecorder recorder = new LatencyRecorder();
    private final LatencyTotals totals = new LatencyTotals();

    MeasuredCalls with(long calls, Operation operation, Duration time) {
        return with(calls, operation, Outcome.SUCCESS, time);
    }

    MeasuredCalls withFailed(long calls, Operation operation) {
        return with(calls, operation, Outcome.FAILURE, Duration.ofMillis(1));
    }

    private MeasuredCalls with(long calls, Operation operation, Outcome outcome, Duration time) {
        for (long i = 0; i < calls; i++) {
            recorder.record(operation, outcome, time.toNanos(), time.toNanos());
        }
        IntervalHistograms interval = recorder.drain(Instant.EPOCH, Instant.EPOCH);
        totals.add(interval);
        return this;
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return totals.where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    @Override
    public long completed(Set<Operation> operations) {
        return response(operations).count();
    }

    @Override
    public long failed(Set<Operation> operations) {
        return totals.where(it -> it.clock() == LatencyClock.RESPONSE
                        && it.outcome() == Outcome.FAILURE
                        && operations.contains(it.operation()))
                .count();
    }
}

package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measured calls as a test recorded them. */
final class MeasuredCalls implements Measured {
    private static final int SECONDS = 37;
    /** Puts neighbours far apart, so that no second tells of the next. */
    private static final int STRIDE = 23;

    private final List<LatencyRecorder> recorders =
            Stream.generate(LatencyRecorder::new).limit(SECONDS).toList();
    private long dealt;
    private final LatencyTotals totals = new LatencyTotals();

    MeasuredCalls with(long calls, Operation operation, Duration time) {
        return with(calls, operation, Outcome.SUCCESS, time);
    }

    MeasuredCalls withFailed(long calls, Operation operation) {
        return with(calls, operation, Outcome.FAILURE, Duration.ofMillis(1));
    }

    private MeasuredCalls with(long calls, Operation operation, Outcome outcome, Duration time) {
        for (long i = 0; i < calls; i++) {
            recorders
                    .get((int) ((dealt + i) * STRIDE % SECONDS))
                    .record(operation, outcome, time.toNanos(), time.toNanos());
        }
        dealt += calls;
        return this;
    }

    private LatencyTotals totals() {
        recorders.forEach(it -> totals.add(it.drain(Instant.EPOCH, Instant.EPOCH)));
        return totals;
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return totals().where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    @Override
    public long completed(Set<Operation> operations) {
        return response(operations).count();
    }

    @Override
    public long failed(Set<Operation> operations) {
        return totals().where(it -> it.clock() == LatencyClock.RESPONSE
                        && it.outcome() == Outcome.FAILURE
                        && operations.contains(it.operation()))
                .count();
    }

    @Override
    public ShareSeries failures(Set<Operation> operations) {
        return totals().share(
                        it -> it.outcome() == Outcome.FAILURE,
                        it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }
}

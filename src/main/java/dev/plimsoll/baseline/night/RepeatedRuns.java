package dev.plimsoll.baseline.night;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.slo.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** All calls of runs that repeated each other, as objectives see them: counts add, and times come from merged histograms. */
final class RepeatedRuns implements Measured {
    private final List<NightRun> runs;
    private final LatencyTotals totals;

    private RepeatedRuns(List<NightRun> runs, LatencyTotals totals) {
        this.runs = runs;
        this.totals = totals;
    }

    static RepeatedRuns of(List<NightRun> runs) {
        try {
            return new RepeatedRuns(
                    runs,
                    LatencyTotals.fromLogs(runs.stream().map(NightRun::log).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return totals.where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    @Override
    public long completed(Set<Operation> operations) {
        return sum(operations, OperationSummary::completed);
    }

    @Override
    public long failed(Set<Operation> operations) {
        return sum(operations, OperationSummary::failed);
    }

    @Override
    public ShareSeries failures(Set<Operation> operations) {
        return totals.share(
                it -> it.outcome() == Outcome.FAILURE,
                it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
    }

    private long sum(Set<Operation> operations, ToLongFunction<OperationSummary> count) {
        return runs.stream()
                .flatMap(run -> run.result().summary().operations().entrySet().stream())
                .filter(it -> operations.contains(it.getKey()))
                .mapToLong(it -> count.applyAsLong(it.getValue()))
                .sum();
    }
}

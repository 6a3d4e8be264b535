package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Measured;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The calls of finished runs, as objectives see them: counts add, and times come from merged histograms.
 *
 * @param totals of all their calls, second by second
 */
public record RecordedCalls(List<RunSummary> summaries, LatencyTotals totals) implements Measured {
    public RecordedCalls {
        summaries = List.copyOf(summaries);
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return totals.on(LatencyClock.RESPONSE, operations);
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
        return totals.failures(operations);
    }

    private long sum(Set<Operation> operations, ToLongFunction<OperationSummary> count) {
        return summaries.stream()
                .flatMap(run -> run.operations().entrySet().stream())
                .filter(it -> operations.contains(it.getKey()))
                .mapToLong(it -> count.applyAsLong(it.getValue()))
                .sum();
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sums a run up from what was counted and measured. */
final class Summaries {
    private final LiveRun run;
    private final RunMeasurement measurement;

    Summaries(LiveRun run, RunMeasurement measurement) {
        this.run = run;
        this.measurement = measurement;
    }

    static ClockSummary of(Distribution times) {
        return new ClockSummary(times.count(), times.mean(), times.max(), times.overflow(), times.estimates());
    }

    ArrivalCounts arrivals() {
        VisitCounts visits = run.tally().visits(Phase.MEASURED);
        return new ArrivalCounts(run.plan().schedule().size(), visits.started(), visits.completed(), visits.underWay());
    }

    /** Those that were called at all. */
    Map<Operation, OperationSummary> operations() {
        Map<Operation, OperationSummary> summaries = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            if (run.tally().calls(Phase.MEASURED, operation).calls() > 0) {
                summaries.put(operation, operation(operation));
            }
        }
        return summaries;
    }

    private OperationSummary operation(Operation operation) {
        CallCounts counts = run.tally().calls(Phase.MEASURED, operation);
        return new OperationSummary(
                counts.calls(),
                counts.attempts(),
                counts.attempts() - counts.calls(),
                counts.completed(),
                counts.failed(),
                counts.calls() - counts.completed(),
                counts.statuses(),
                counts.errors(),
                counts.seen().view(),
                clock(LatencyClock.RESPONSE, EnumSet.of(operation)),
                clock(LatencyClock.SERVICE, EnumSet.of(operation)));
    }

    private ClockSummary clock(LatencyClock clock, Set<Operation> operations) {
        return of(measurement.on(clock, operations));
    }

    /** All operations together: counts add; times come from the merged histograms. */
    OperationSummary all(Map<Operation, OperationSummary> operations) {
        Map<String, Long> statuses = new TreeMap<>();
        Map<ErrorClass, Long> errors = new EnumMap<>(ErrorClass.class);
        UserView seen =
                operations.values().stream().map(OperationSummary::seen).reduce(UserView.NOTHING, UserView::plus);
        long[] sums = new long[6];
        operations.values().forEach(it -> {
            it.statuses().forEach((status, count) -> statuses.merge(status, count, Long::sum));
            it.errors().forEach((errorClass, count) -> errors.merge(errorClass, count, Long::sum));
            sums[0] += it.calls();
            sums[1] += it.attempts();
            sums[2] += it.retries();
            sums[3] += it.completed();
            sums[4] += it.failed();
            sums[5] += it.interrupted();
        });
        EnumSet<Operation> every = EnumSet.allOf(Operation.class);
        return new OperationSummary(
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                sums[5],
                statuses,
                errors,
                seen,
                clock(LatencyClock.RESPONSE, every),
                clock(LatencyClock.SERVICE, every));
    }
}

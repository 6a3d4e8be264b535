package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

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
        EnumSet<Operation> every = EnumSet.allOf(Operation.class);
        return OperationSummary.sum(
                operations.values(), clock(LatencyClock.RESPONSE, every), clock(LatencyClock.SERVICE, every));
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Judge;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Measured;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The runs of several injectors as the one run that they are: counts add, times come from the merged histograms, and
 * there is one verdict.
 */
public final class MergedRun implements Measured {
    private final List<RunResult> parts;
    private final LatencyTotals totals;
    private final RunSummary summary;
    private final InjectorHealth injector;

    /**
     * Puts them together.
     *
     * @param parts the runs that ended, at least one
     * @param totals of all their calls, second by second
     * @param absent why the arrivals of some injectors are not among them
     */
    public MergedRun(List<RunResult> parts, LatencyTotals totals, List<Reason> absent) {
        this.parts = List.copyOf(parts);
        this.totals = totals;
        this.summary = new MergedSummary(parts, this::on).summary();
        this.injector = new MergedHealth(parts).health(absent);
    }

    public RunSummary summary() {
        return summary;
    }

    public InjectorHealth injector() {
        return injector;
    }

    /** Holds the calls of all against the objectives that each was held against. */
    public Judgement judge(Objectives objectives) {
        MergedEvidence evidence = new MergedEvidence(parts);
        return new Judge(objectives)
                .judge(this, evidence.circumstances(summary).withFaults(injector.faults()))
                .withEvidence(evidence.figures(on(LatencyClock.RESPONSE, all()), on(LatencyClock.SERVICE, all())));
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return on(LatencyClock.RESPONSE, operations);
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

    private Distribution on(LatencyClock clock, Set<Operation> operations) {
        return totals.where(it -> it.clock() == clock && operations.contains(it.operation()));
    }

    private long sum(Set<Operation> operations, ToLongFunction<OperationSummary> count) {
        return summary.operations().entrySet().stream()
                .filter(it -> operations.contains(it.getKey()))
                .mapToLong(it -> count.applyAsLong(it.getValue()))
                .sum();
    }

    private static Set<Operation> all() {
        return EnumSet.allOf(Operation.class);
    }
}

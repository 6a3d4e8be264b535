package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.slo.Judge;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The runs of several injectors as the one run that they are: counts add, times come from the merged histograms, and
 * there is one verdict.
 */
public final class MergedRun {
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
                .judge(
                        new RecordedCalls(List.of(summary), totals),
                        evidence.circumstances(summary).withFaults(injector.faults()))
                .withEvidence(evidence.figures(on(LatencyClock.RESPONSE, all()), on(LatencyClock.SERVICE, all())));
    }

    private Distribution on(LatencyClock clock, Set<Operation> operations) {
        return totals.on(clock, operations);
    }

    private static Set<Operation> all() {
        return EnumSet.allOf(Operation.class);
    }
}

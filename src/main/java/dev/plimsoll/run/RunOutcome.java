package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.Findings;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.slo.Circumstances;
import dev.plimsoll.slo.Judge;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Limiting;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A run that was carried out, to be summed up and judged. */
public final class RunOutcome {
    private final LiveRun run;
    private final RunMeasurement measurement;
    private final InjectorHealth injector;
    private final SimulationAssertions assertions;

    RunOutcome(LiveRun run, RunMeasurement measurement, InjectorHealth injector, SimulationAssertions assertions) {
        this.run = run;
        this.measurement = measurement;
        this.injector = injector;
        this.assertions = assertions;
    }

    public InjectorHealth injector() {
        return injector;
    }

    public List<SecondOfRun> timeline() {
        return measurement.timeline().seconds();
    }

    /** For how long visits arrived, as planned. */
    public Duration duration() {
        return run.plan().duration();
    }

    /** Times of the completed calls of these operations on one clock. */
    public Distribution times(LatencyClock clock, Set<Operation> operations) {
        return measurement.on(clock, operations);
    }

    private Distribution times(LatencyClock clock) {
        return times(clock, EnumSet.allOf(Operation.class));
    }

    /** Requests of the warm-up, as housekeeping is counted: those that never left are not in it. */
    public void addWarmUpTo(Housekeeping housekeeping) {
        for (Operation operation : Operation.values()) {
            CallCounts counts = run.tally().calls(Phase.WARM_UP, operation);
            housekeeping.add(operation, counts.statuses(), counts.errors());
        }
    }

    /**
     * Sums the run up.
     *
     * @param residue sessions that the clean-up had to leave behind
     */
    public RunSummary summary(Housekeeping housekeeping, long residue) {
        Summaries summaries = new Summaries(run, measurement);
        Map<Operation, OperationSummary> operations = summaries.operations();
        return new RunSummary(
                Duration.ofSeconds(measurement.warmUpSeconds()),
                run.measuredTime(),
                summaries.arrivals(),
                operations,
                summaries.all(operations),
                housekeeping.snapshot(),
                run.tally().drift(),
                residue,
                run.witnesses().inquiry().findings().growth());
    }

    public Judgement judge(Objectives objectives, RunSummary summary) {
        Findings findings = run.witnesses().inquiry().findings();
        Circumstances circumstances = Circumstances.undisturbed()
                .withFaults(injector.faults())
                .withAssertions(assertions.count())
                .withFailures(failures(findings))
                .withDoubts(reasons(ReasonCode.OBJECTIVE_UNDECIDED, findings.open()));
        Optional<Limiting> limiting = summary.limiting();
        if (limiting.isPresent()) {
            circumstances = circumstances.limitedBy(limiting.get());
        }
        Optional<Reason> cutShort = run.end().cutShort();
        if (cutShort.isPresent()) {
            circumstances = circumstances.cutShortBy(cutShort.get());
        }
        return new Judge(objectives)
                .judge(measurement, circumstances)
                .withEvidence(evidence())
                .withEvidence(findings.evidence())
                .withReasons(reasons(ReasonCode.FINDING, findings.answers()));
    }

    private List<Reason> failures(Findings findings) {
        Stream<Reason> broken = reasons(ReasonCode.ASSERTION_FAILED, findings.broken()).stream();
        Stream<Reason> unmet = assertions.failed().stream()
                .map(it -> new Reason(ReasonCode.ASSERTION_FAILED, "the simulation's assertion does not hold: " + it));
        return Stream.of(run.end().failures().stream(), broken, unmet)
                .flatMap(it -> it)
                .toList();
    }

    private static List<Reason> reasons(ReasonCode code, List<String> sentences) {
        return sentences.stream().map(it -> new Reason(code, it)).toList();
    }

    private Map<String, Double> evidence() {
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("arrivals_due", (double) injector.due());
        evidence.put("arrivals_started", (double) injector.started());
        evidence.put("lag_p99_seconds", seconds(run.tally().lag().total().valueAt(0.99)));
        evidence.put("lag_limit_seconds", seconds(injector.lagLimit()));
        evidence.put(
                "response_p99_seconds", seconds(times(LatencyClock.RESPONSE).valueAt(0.99)));
        evidence.put("service_p99_seconds", seconds(times(LatencyClock.SERVICE).valueAt(0.99)));
        evidence.put("injector_cpu_share", injector.vitals().cpuShare());
        evidence.put("injector_stall_max_seconds", seconds(injector.vitals().stallMax()));
        return evidence;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}

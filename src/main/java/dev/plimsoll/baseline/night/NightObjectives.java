package dev.plimsoll.baseline.night;

import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.RecordedCalls;
import dev.plimsoll.slo.Circumstances;
import dev.plimsoll.slo.Judge;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the runs of a night, taken together, against its objectives. */
final class NightObjectives {
    /** Reasons that no objective explains, so that they cannot be found again in the calls of all runs. */
    private static final Set<ReasonCode> OF_A_RUN =
            Set.of(ReasonCode.ASSERTION_FAILED, ReasonCode.ABORTED, ReasonCode.LIMITED);

    private final Objectives objectives;

    NightObjectives(Objectives objectives) {
        this.objectives = objectives;
    }

    /** Of a round without a valid run nothing can be said but what was at fault. */
    Judgement judge(Round round) {
        return round.valid().isEmpty()
                ? new Judgement(Verdict.INVALID, round.faults(), List.of(), evidence(round))
                : judgeValid(round);
    }

    private Judgement judgeValid(Round round) {
        Circumstances circumstances = Circumstances.undisturbed()
                .withAssertions((int)
                        round.valid().stream().filter(NightObjectives::held).count())
                .withFailures(reasons(round, Verdict.FAIL, OF_A_RUN).toList());
        if (!round.isComplete() && !round.wasInterrupted()) {
            circumstances = circumstances.withFaults(round.faults());
        }
        List<Reason> ends = reasons(round, Verdict.UNDECIDED, Set.of(ReasonCode.INTERRUPTED, ReasonCode.ABORTED))
                .toList();
        if (!ends.isEmpty()) {
            circumstances = circumstances.cutShortBy(ends.get(0));
        }
        return new Judge(objectives).judge(calls(round.valid()), circumstances).withEvidence(evidence(round));
    }

    private static RecordedCalls calls(List<NightRun> runs) {
        try {
            return new RecordedCalls(
                    runs.stream().map(it -> it.result().summary()).toList(),
                    LatencyTotals.fromLogs(runs.stream().map(NightRun::log).toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without objectives, what was asked and held are assertions of the simulation. */
    private static boolean held(NightRun run) {
        return run.result().judgement().objectives().isEmpty() && run.verdict() == Verdict.PASS;
    }

    private static Stream<Reason> reasons(Round round, Verdict verdict, Set<ReasonCode> codes) {
        return round.valid().stream()
                .filter(it -> it.verdict() == verdict)
                .flatMap(run -> run.result().judgement().reasons().stream()
                        .filter(it -> codes.contains(it.code()))
                        .map(it -> new Reason(it.code(), "run " + run.id() + ": " + it.message())));
    }

    private static Map<String, Double> evidence(Round round) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("runs", (double) round.runs().size());
        evidence.put(
                "invalid_runs", (double) (round.runs().size() - round.valid().size()));
        return evidence;
    }
}

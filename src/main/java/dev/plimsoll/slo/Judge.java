package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Comes to one verdict about a run. What makes the measurement itself worthless is asked first, then whether it was cut
 * short, then what failed, then what stayed open; only when nothing is left is it a PASS.
 */
public final class Judge {
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);

    private record Grounds(Verdict verdict, List<Reason> reasons) {}

    private final Objectives objectives;

    public Judge(Objectives objectives) {
        this.objectives = objectives;
    }

    public Judgement judge(Measured measured, Circumstances circumstances) {
        List<Finding> findings =
                objectives.asList().stream().map(it -> it.judge(measured)).toList();
        List<Grounds> grounds = Stream.of(
                        new Grounds(Verdict.INVALID, circumstances.faults()),
                        new Grounds(Verdict.UNDECIDED, circumstances.cutShort()),
                        new Grounds(Verdict.FAIL, failed(findings, circumstances)),
                        new Grounds(Verdict.UNDECIDED, open(findings, measured, circumstances)),
                        new Grounds(Verdict.PASS, List.of(met(measured))))
                .filter(it -> !it.reasons().isEmpty())
                .toList();
        Verdict verdict = grounds.get(0).verdict();
        List<Reason> reasons = grounds.stream()
                .filter(it -> verdict == Verdict.PASS || it.verdict() != Verdict.PASS)
                .map(Grounds::reasons)
                .flatMap(Collection::stream)
                .toList();
        return new Judgement(
                verdict, reasons, findings.stream().map(Finding::result).toList(), evidence(measured, circumstances));
    }

    /** A limiter comes first: it explains whatever else failed. */
    private static List<Reason> failed(List<Finding> findings, Circumstances circumstances) {
        Stream<Reason> limited =
                circumstances.limiting().stream().map(it -> new Reason(ReasonCode.LIMITED, it.sentence()));
        Stream<Reason> missed = reasons(findings, Verdict.FAIL, ReasonCode.OBJECTIVE_MISSED);
        return Stream.of(limited, missed, circumstances.failures().stream())
                .flatMap(it -> it)
                .toList();
    }

    private static List<Reason> open(List<Finding> findings, Measured measured, Circumstances circumstances) {
        if (measured.completed(ALL) == 0) {
            return List.of(new Reason(ReasonCode.NO_DATA, "no call was completed: there is nothing to judge"));
        }
        if (findings.isEmpty() && circumstances.assertions() == 0) {
            return List.of(new Reason(ReasonCode.OBJECTIVE_UNDECIDED, "no objective was set: nothing was asked"));
        }
        Stream<Reason> undecided = reasons(findings, Verdict.UNDECIDED, ReasonCode.OBJECTIVE_UNDECIDED);
        return Stream.concat(undecided, circumstances.doubts().stream()).toList();
    }

    private static Stream<Reason> reasons(List<Finding> findings, Verdict verdict, ReasonCode code) {
        return findings.stream()
                .filter(it -> it.result().verdict() == verdict)
                .map(it -> new Reason(code, it.sentence()));
    }

    private Reason met(Measured measured) {
        int count = objectives.asList().size();
        String subject = switch (count) {
            case 0 -> "every assertion of the simulation held";
            case 1 -> "the objective was met";
            default -> "all " + count + " objectives were met";
        };
        return new Reason(
                ReasonCode.OBJECTIVES_MET, subject + " over " + Figures.count(measured.completed(ALL)) + " calls");
    }

    private static Map<String, Double> evidence(Measured measured, Circumstances circumstances) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put("completed_calls", (double) measured.completed(ALL));
        evidence.put("failed_calls", (double) measured.failed(ALL));
        circumstances.limiting().ifPresent(it -> {
            evidence.put("rate_limited_attempts", (double) it.refused());
            evidence.put("let_through_per_second", it.letThroughPerSecond());
        });
        return evidence;
    }
}

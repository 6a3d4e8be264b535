package dev.plimsoll.duet;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comes to one verdict about b beside a. What makes either measurement worthless is asked first, then whether it was cut
 * short or limited, then what is certainly worse, then what stayed open. The objectives of the two runs are theirs.
 */
final class DuetJudge {
    private static final Set<ReasonCode> CUT_SHORT =
            EnumSet.of(ReasonCode.ABORTED, ReasonCode.INTERRUPTED, ReasonCode.LIMITED, ReasonCode.NO_DATA);

    private final Allowance allowance;

    private record Grounds(Verdict verdict, List<Reason> reasons) {}

    DuetJudge(Allowance allowance) {
        this.allowance = allowance;
    }

    Judgement judge(Changes changes, Judgement a, Judgement b) {
        ChangeReasons sentences = new ChangeReasons(changes, allowance);
        Grounds grounds = Stream.of(
                        new Grounds(Verdict.INVALID, faults(a, b)),
                        new Grounds(Verdict.FAIL, collapsed(a, b)),
                        new Grounds(Verdict.UNDECIDED, cutShort(a, b)),
                        new Grounds(Verdict.FAIL, sentences.worse()),
                        new Grounds(Verdict.UNDECIDED, sentences.open()),
                        new Grounds(Verdict.PASS, sentences.met()))
                .filter(it -> !it.reasons().isEmpty())
                .findFirst()
                .orElseThrow();
        List<Reason> reasons = new ArrayList<>(grounds.reasons());
        if (grounds.verdict() != Verdict.INVALID) {
            reasons.addAll(sentences.remarks());
        }
        return new Judgement(grounds.verdict(), reasons, List.of(), Map.of());
    }

    private static List<Reason> faults(Judgement a, Judgement b) {
        return of(a, b, EnumSet.of(ReasonCode.SCHEDULE_LAG, ReasonCode.ARRIVALS_MISSED, ReasonCode.INJECTOR_FAULT));
    }

    /** b alone was in such trouble that a rule ended it. */
    private static List<Reason> collapsed(Judgement a, Judgement b) {
        Set<ReasonCode> aborted = EnumSet.of(ReasonCode.ABORTED);
        return codes(a).contains(ReasonCode.ABORTED) ? List.of() : named(Side.B, b, aborted);
    }

    private static List<Reason> cutShort(Judgement a, Judgement b) {
        return of(a, b, CUT_SHORT);
    }

    private static List<Reason> of(Judgement a, Judgement b, Set<ReasonCode> codes) {
        return Stream.concat(named(Side.A, a, codes).stream(), named(Side.B, b, codes).stream())
                .toList();
    }

    private static List<Reason> named(Side side, Judgement judgement, Set<ReasonCode> codes) {
        return judgement.reasons().stream()
                .filter(it -> codes.contains(it.code()))
                .map(it -> new Reason(it.code(), side.label() + ": " + it.message()))
                .toList();
    }

    private static Set<ReasonCode> codes(Judgement judgement) {
        return judgement.reasons().stream().map(Reason::code).collect(Collectors.toSet());
    }
}

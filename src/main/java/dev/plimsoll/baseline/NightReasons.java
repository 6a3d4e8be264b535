package dev.plimsoll.baseline;

import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Comes to one verdict about a night: what failed weighs most, then what stayed open, then what is still learning. */
final class NightReasons {
    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.INVALID, Verdict.FAIL, Verdict.UNDECIDED, Verdict.LEARNING, Verdict.PASS);

    private record Graded(Verdict verdict, Reason reason) {
        int rank() {
            return GRAVEST_FIRST.indexOf(verdict);
        }
    }

    private final List<MetricVerdict> gated;

    NightReasons(List<MetricVerdict> metrics) {
        this.gated = metrics.stream()
                .filter(it -> it.role() == MetricVerdict.Role.GATED)
                .toList();
    }

    Judgement judgement(Judgement objectives) {
        List<Graded> graded = new ArrayList<>();
        objectives.reasons().forEach(it -> graded.add(new Graded(objectives.verdict(), it)));
        graded.addAll(ofMetrics());
        graded.sort(Comparator.comparingInt(Graded::rank));
        Verdict verdict = graded.get(0).verdict();
        List<Reason> reasons = graded.stream()
                .filter(it -> it.verdict() != Verdict.PASS
                        || verdict == Verdict.PASS
                        || it.reason().code() == ReasonCode.IMPROVEMENT)
                .map(Graded::reason)
                .toList();
        return new Judgement(verdict, reasons, objectives.objectives(), objectives.evidence());
    }

    private List<Graded> ofMetrics() {
        if (gated.isEmpty()) {
            return List.of(new Graded(
                    Verdict.UNDECIDED,
                    new Reason(ReasonCode.REGRESSION_UNDECIDED, "none of the gated metrics was measured")));
        }
        List<Graded> graded = Stream.of(
                        sentences(Verdict.FAIL, ReasonCode.REGRESSION),
                        sentences(Verdict.UNDECIDED, ReasonCode.REGRESSION_UNDECIDED),
                        learning(),
                        improvements())
                .flatMap(it -> it)
                .toList();
        boolean nothingWorse = graded.stream().allMatch(it -> it.verdict() == Verdict.PASS);
        return nothingWorse
                ? Stream.concat(Stream.of(nothingWorse()), graded.stream()).toList()
                : graded;
    }

    private Stream<Graded> sentences(Verdict verdict, ReasonCode code) {
        return gated.stream()
                .filter(it -> it.verdict() == verdict)
                .map(it -> new Graded(verdict, new Reason(code, it.sentence())));
    }

    /** One reason for all of them: a new series would else say the same ten times. */
    private Stream<Graded> learning() {
        List<MetricVerdict> learning =
                gated.stream().filter(it -> it.signal() == Signal.LEARNING).toList();
        String more = learning.size() == 1 ? "" : " (and " + (learning.size() - 1) + " more)";
        return learning.stream()
                .limit(1)
                .map(it -> new Graded(Verdict.LEARNING, new Reason(ReasonCode.LEARNING, it.sentence() + more)));
    }

    private Stream<Graded> improvements() {
        return gated.stream()
                .filter(it -> it.signal() == Signal.IMPROVED)
                .map(it -> new Graded(Verdict.PASS, new Reason(ReasonCode.IMPROVEMENT, it.sentence())));
    }

    private Graded nothingWorse() {
        String sentence = gated.size() == 1
                ? "the gated metric is not worse than in the nights before"
                : "none of " + gated.size() + " gated metrics is worse than in the nights before";
        return new Graded(Verdict.PASS, new Reason(ReasonCode.NO_REGRESSION, sentence));
    }
}

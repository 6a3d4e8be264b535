package dev.plimsoll.capacity;

import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All trials at one load that may make it a bound, and what they show together: the trials in a steady state are pooled,
 * and where most trials show too much, it is too much.
 */
record LoadEvidence(double load, List<JudgedTrial> trials) {
    LoadClass shown() {
        long upper = trials.stream()
                .filter(it -> !it.isSteady() || it.trial().end().isProtective())
                .filter(it -> it.is(LoadClass.UPPER))
                .count();
        if (2 * upper > trials.size()) {
            return LoadClass.UPPER;
        }
        List<JudgedTrial> steady = trials.stream().filter(JudgedTrial::isSteady).toList();
        return steady.isEmpty() ? LoadClass.UNDECIDED : pooled(steady);
    }

    private static LoadClass pooled(List<JudgedTrial> steady) {
        List<Verdict> verdicts =
                objectives(steady).stream().map(JudgedObjective::verdict).toList();
        if (verdicts.contains(Verdict.FAIL)) {
            return LoadClass.UPPER;
        }
        boolean enough = new IndependentLooks(steady.stream().map(JudgedTrial::measured)).areEnough();
        return verdicts.contains(Verdict.UNDECIDED) || !enough ? LoadClass.UNDECIDED : LoadClass.LOWER;
    }

    private static List<JudgedObjective> objectives(List<JudgedTrial> steady) {
        return IntStream.range(0, steady.get(0).objectives().size())
                .mapToObj(it -> objective(steady, it))
                .toList();
    }

    private static JudgedObjective objective(List<JudgedTrial> steady, int objective) {
        LimitedBy subject = steady.get(0).objectives().get(objective).subject();
        Stream<List<TrialSecond>> measured = steady.stream().map(JudgedTrial::measured);
        return new ObjectiveJudge(subject.objective(), subject.operation())
                .byBatchMeans(Batched.series(measured, objective));
    }

    /** True when not even all repeats can be expected to show anything: intervals shrink with the square root of them. */
    boolean isFutile(int repeats) {
        List<JudgedTrial> steady = trials.stream().filter(JudgedTrial::isSteady).toList();
        if (steady.size() < Integer.getInteger("fut", 2)) {
            return false;
        }
        double shrink = Math.sqrt(steady.size() / (double) repeats);
        return objectives(steady).stream()
                .filter(it -> it.verdict() == Verdict.UNDECIDED)
                .anyMatch(it -> it.interval()
                        .filter(in -> it.share() - shrink * (it.share() - in.low()) <= it.allowed()
                                && it.share() + shrink * (in.high() - it.share()) > it.allowed())
                        .isPresent());
    }

    /** True when fewer calls than allowed missed each objective. */
    boolean looksLow() {
        return trials.stream()
                        .filter(JudgedTrial::isSteady)
                        .flatMap(it -> it.limiting().stream())
                        .mapToDouble(JudgedObjective::severity)
                        .average()
                        .orElse(Double.POSITIVE_INFINITY)
                <= 1;
    }

    boolean isExtended() {
        return trials.stream().anyMatch(it -> it.isFor(TrialPurpose.EXTENDED));
    }

    /** True when the last trial was no steady state and may have been too short for one. */
    boolean wantsExtension() {
        JudgedTrial last = trials.get(trials.size() - 1);
        return !last.isSteady() && last.is(LoadClass.UNDECIDED) && !isExtended();
    }
}

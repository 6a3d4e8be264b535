package dev.plimsoll.capacity;

import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trials that are judged together: those in a steady state by all their batches, and where most of them show too much
 * load, it is too much.
 */
final class PooledTrials {
    private final List<JudgedTrial> trials;
    private final List<JudgedTrial> steady;
    private final List<JudgedObjective> objectives;
    private final int fewestLooks;
    private final LoadClass shown;

    /**
     * Takes at least one.
     *
     * @param fewestLooks see {@link TrialLengths#fewestLooks()}
     */
    PooledTrials(List<JudgedTrial> trials, int fewestLooks) {
        this.fewestLooks = fewestLooks;
        this.trials = List.copyOf(trials);
        this.steady = trials.stream().filter(JudgedTrial::isSteady).toList();
        this.objectives = IntStream.range(
                        0, steady.isEmpty() ? 0 : steady.get(0).objectives().size())
                .mapToObj(this::judge)
                .toList();
        this.shown = classify();
    }

    PooledTrials with(PooledTrials others) {
        return new PooledTrials(Stream.concat(stream(), others.stream()).toList(), fewestLooks);
    }

    private JudgedObjective judge(int objective) {
        LimitedBy subject = steady.get(0).objectives().get(objective).subject();
        return new ObjectiveJudge(subject.objective(), subject.operation())
                .byBatchMeans(Batched.series(measured(), objective));
    }

    private Stream<List<TrialSecond>> measured() {
        return steady.stream().map(JudgedTrial::measured);
    }

    private LoadClass classify() {
        long tooMuch = trials.stream()
                .filter(it -> !it.isSteady() || it.trial().end().isProtective())
                .filter(it -> it.is(LoadClass.UPPER))
                .count();
        if (2 * tooMuch > trials.size() || shows(Verdict.FAIL)) {
            return LoadClass.UPPER;
        }
        boolean enough = !steady.isEmpty() && new IndependentLooks(measured()).count() >= fewestLooks;
        return !enough || shows(Verdict.UNDECIDED) ? LoadClass.UNDECIDED : LoadClass.LOWER;
    }

    private boolean shows(Verdict verdict) {
        return objectives.stream().anyMatch(it -> it.verdict() == verdict);
    }

    LoadClass shown() {
        return shown;
    }

    int size() {
        return trials.size();
    }

    Stream<JudgedTrial> stream() {
        return trials.stream();
    }

    JudgedTrial last() {
        return trials.get(trials.size() - 1);
    }

    /** True when every objective is shown to be kept, if only the calls were watched for long enough. */
    boolean lackNothingButLooks() {
        return shown == LoadClass.UNDECIDED
                && !steady.isEmpty()
                && objectives.stream().allMatch(it -> it.verdict() == Verdict.PASS);
    }

    /** True when no more calls than allowed missed any objective. */
    boolean keepObjectives() {
        return !steady.isEmpty() && objectives.stream().allMatch(it -> it.severity() <= 1);
    }

    /** True when not even so many trials can be expected to decide: intervals shrink with the square root of them. */
    boolean areFutile(int repeats) {
        double shrink = Math.sqrt(steady.size() / (double) repeats);
        return steady.size() >= 2
                && objectives.stream()
                        .filter(it -> it.verdict() == Verdict.UNDECIDED)
                        .anyMatch(it -> it.interval()
                                .map(seen -> shrunk(it.share(), seen, shrink))
                                .filter(seen -> seen.low() <= it.allowed() && it.allowed() < seen.high())
                                .isPresent());
    }

    private static Interval shrunk(double share, Interval seen, double factor) {
        return new Interval(share - factor * (share - seen.low()), share + factor * (seen.high() - share));
    }
}

package dev.plimsoll.capacity;

import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.workload.ArrivalRate;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The search for the greatest load at which a target keeps its objectives, after MLRsearch (IETF,
 * draft-ietf-bmwg-mlrsearch-15): each load is shown to be a lower bound or an upper bound, or stays undecided. What comes
 * next follows from nothing but the settings and the finished trials, so a search can be resumed from them. It never takes
 * longer than its settings allow; when time runs out the answer is wider, or says so.
 */
public final class LoadSearch {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final SearchSettings settings;
    private final TrialRunner runner;
    private final SearchListener listener;
    private final Budget budget;
    private final Course course;
    private final Conclusion conclusion;
    private final TrialJudge judge;
    private final Evidence evidence;

    /**
     * Of a target that is at rest.
     *
     * @throws IllegalArgumentException when the time is too short for any answer
     */
    public LoadSearch(SearchSettings settings, Calibration calibration, TrialRunner runner, SearchListener listener) {
        new SearchPlan(settings).requireEnoughTime();
        SearchArea area = SearchArea.of(settings, calibration);
        this.settings = settings;
        this.runner = runner;
        this.listener = listener;
        this.budget = new Budget(settings, calibration.took());
        this.course = new Course(area, new SearchPlan(settings).confirming());
        this.conclusion = new Conclusion(settings, area);
        this.judge = new TrialJudge(settings.objectives());
        this.evidence = new Evidence(settings.lengths());
    }

    /** Runs trials until there is an answer. */
    public CapacityReport search() {
        Optional<CapacityAnswer> answer = conclusion.of(evidence);
        while (answer.isEmpty()) {
            Optional<Wish> wish = course.next(evidence, budget);
            wish.ifPresent(this::run);
            answer = wish.isPresent() ? conclusion.of(evidence) : Optional.of(conclusion.open(evidence, ending()));
        }
        return new CapacityReport(settings, answer.get(), evidence.trials(), budget.spent());
    }

    private Ending ending() {
        return course.isOver(evidence) ? Ending.UNDECIDED : Ending.OUT_OF_TIME;
    }

    private void run(Wish wish) {
        TrialPlan plan = plan(wish);
        listener.trialStarts(plan, progress());
        Trial trial = runner.run(plan);
        budget.spend(trial.took());
        JudgedTrial judged = judge.judge(trial);
        evidence.add(judged);
        listener.trialEnds(judged, progress());
    }

    private TrialPlan plan(Wish wish) {
        int number = evidence.trials().size() + 1;
        return new TrialPlan(
                number,
                wish.purpose(),
                ArrivalRate.perSecond(wish.load()),
                wish.length(),
                settings.lengths().drain(),
                new SplittableRandom(settings.seed() + number * GOLDEN_GAMMA).nextLong());
    }

    private SearchProgress progress() {
        return new SearchProgress(
                course.phase(evidence), evidence.bounds(), budget.spent(), course.expectedRest(evidence, budget));
    }
}

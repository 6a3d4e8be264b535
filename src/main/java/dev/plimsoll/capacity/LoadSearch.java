package dev.plimsoll.capacity;

import dev.plimsoll.capacity.CapacityAnswer.Ending;
import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The search for the greatest load at which a target keeps its objectives, after MLRsearch (IETF,
 * draft-ietf-bmwg-mlrsearch-15): each load is shown to be a lower bound or an upper bound, or stays undecided. What comes
 * next follows from nothing but the settings and the finished trials, so a search can be resumed from them.
 */
public final class LoadSearch {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final SearchSettings settings;
    private final TrialRunner runner;
    private final SearchListener listener;
    private final Budget budget;
    private final SearchArea area;
    private final Conclusion conclusion;
    private final TrialJudge judge;
    private final Evidence evidence = new Evidence();

    public LoadSearch(SearchSettings settings, Calibration calibration, TrialRunner runner, SearchListener listener) {
        this.settings = settings;
        this.runner = runner;
        this.listener = listener;
        this.budget = new Budget(settings, calibration.took());
        this.area = new SearchArea(
                settings.range().low(), Math.min(settings.range().high(), calibration.limit()), settings.lengths());
        this.conclusion = new Conclusion(settings, area);
        this.judge = new TrialJudge(settings.objectives());
    }

    public CapacityReport search() {
        while (true) {
            Optional<CapacityAnswer> answer = conclusion.of(evidence);
            if (answer.isPresent()) {
                return report(answer.get());
            }
            Optional<Wish> wish = next();
            if (wish.isEmpty()) {
                return report(conclusion.open(evidence, Ending.OUT_OF_TIME));
            }
            run(wish.get());
        }
    }

    private Optional<Wish> next() {
        Duration confirming = new SearchPlan(settings).confirming();
        Bracketing bracketing = new Bracketing(area);
        Optional<Wish> wish =
                List.<Phase>of(bracketing, new Limiter(area), new Bisection(area, new Anchors(area, bracketing)))
                        .stream()
                        .map(it -> it.next(evidence))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(it -> budget.allows(it, confirming));
        return wish.or(() -> new Confirming(area).next(evidence).filter(it -> budget.allows(it, Duration.ZERO)));
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

    private SearchProgress progress() {
        return new SearchProgress(SearchPhase.BISECTING, evidence.bounds(), budget.spent(), budget.left());
    }

    private TrialPlan plan(Wish wish) {
        int number = evidence.trials().size() + 1;
        long seed = new SplittableRandom(settings.seed() + number * GOLDEN_GAMMA).nextLong();
        return new TrialPlan(
                number,
                wish.purpose(),
                ArrivalRate.perSecond(wish.load()),
                wish.length(),
                settings.lengths().drain(),
                seed);
    }

    private CapacityReport report(CapacityAnswer answer) {
        return new CapacityReport(settings, answer, evidence.trials(), budget.spent());
    }
}

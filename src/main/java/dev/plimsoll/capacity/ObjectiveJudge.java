package dev.plimsoll.capacity;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.ShareInterval;
import dev.plimsoll.slo.Verdict;
import java.util.Optional;

/** Holds one objective against calls in batches. */
record ObjectiveJudge(Objective objective, Operation worst) {
    private static final int FAR = 2;

    /** By the interval of batch means, which holds however calls depend on each other. */
    JudgedObjective byBatchMeans(ShareSeries series) {
        Optional<Interval> interval =
                series.total() == 0 ? Optional.empty() : ShareInterval.of(series.share(), series.effectiveSample());
        return judged(series, interval, interval.map(allowance()::judge).orElse(Verdict.UNDECIDED));
    }

    /** As if calls were independent: fails only what is certainly too much, as suits a short look. */
    JudgedObjective atAGlance(ShareSeries series) {
        Optional<Interval> interval = series.total() == 0
                ? Optional.empty()
                : Optional.of(ShareInterval.of(series.counted(), series.total()));
        boolean failed =
                interval.filter(it -> it.low() > FAR * allowance().share()).isPresent();
        return judged(series, interval, failed ? Verdict.FAIL : Verdict.PASS);
    }

    /** By the share that was seen. */
    JudgedObjective byShare(ShareSeries series) {
        JudgedObjective judged = byBatchMeans(series);
        Verdict verdict = allowance().holds(series.share()) ? Verdict.PASS : Verdict.FAIL;
        return judged(series, judged.interval(), series.total() == 0 ? Verdict.UNDECIDED : verdict);
    }

    private JudgedObjective judged(ShareSeries series, Optional<Interval> interval, Verdict verdict) {
        return new JudgedObjective(
                new LimitedBy(objective, worst), series.share(), allowance().share(), interval, verdict);
    }

    private Allowance allowance() {
        return Allowance.of(objective);
    }
}

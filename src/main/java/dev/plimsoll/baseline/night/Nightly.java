package dev.plimsoll.baseline.night;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.NightVerdict;
import dev.plimsoll.baseline.Reruns;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.Tonight;
import dev.plimsoll.slo.Judgement;
import java.util.List;
import java.util.function.Supplier;

/**
 * Carries out a night: its runs, what they say by themselves, what they say beside the nights before, fresh runs where
 * something looks worse, and one verdict.
 */
public final class Nightly {
    private final NightRunner runner;
    private final Gate gate;
    private final Supplier<History> history;

    /** @param history may throw {@link dev.plimsoll.baseline.HistoryAwayException}: then nothing is compared */
    public Nightly(NightRunner runner, Gate gate, Supplier<History> history) {
        this.runner = runner;
        this.gate = gate;
        this.history = history;
    }

    public NightResult carryOut(NightPlan plan) {
        Round planned = Round.carryOut(0, plan, runner);
        Judgement objectives = new NightObjectives(plan.objectives()).judge(planned);
        SeriesKey key = SeriesKey.of(planned.runs().get(0).result().manifest());
        EarlierSeries earlier = EarlierSeries.of(key, plan.profile(), history);
        FreshRuns fresh = new FreshRuns(plan, runner, planned);
        NightVerdict verdict = planned.wasInterrupted()
                ? new NightVerdict(plan.id(), objectives, List.of(), 0)
                : compare(new Tonight(plan.id(), planned.medians(), objectives), earlier, fresh);
        return new NightResult(plan, key, earlier, fresh.runs(), verdict);
    }

    private NightVerdict compare(Tonight tonight, EarlierSeries earlier, Reruns fresh) {
        NightVerdict verdict = gate.judge(tonight, earlier.histories(), fresh);
        return earlier.away()
                .map(why -> new NightVerdict(
                        verdict.night(),
                        Uncompared.because(why).of(verdict.judgement()),
                        verdict.metrics(),
                        verdict.reruns()))
                .orElse(verdict);
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.slo.Figures;
import java.util.List;

/** The load generator stands still for a while: its own clock, started at the send, shows nothing of it. */
final class InjectorStall implements Demonstration {
    private final LoadRunner runner;
    private final Narrator narrator;
    private final StallMoment moment;

    InjectorStall(LoadRunner runner, Narrator narrator, StallMoment moment) {
        this.runner = runner;
        this.narrator = narrator;
        this.moment = moment;
    }

    @Override
    public void progress(RunProgress progress) {
        if (moment.comesWith(progress)) {
            runner.stall(StallMoment.LENGTH);
            narrator.say("now the load generator stands still for " + Figures.of(StallMoment.LENGTH));
        }
    }

    @Override
    public void measured(IntervalHistograms second) {}

    @Override
    public List<Comparison> comparisons(RunOutcome outcome) {
        if (!moment.isPassed()) {
            return List.of();
        }
        Distribution service = outcome.times(LatencyClock.SERVICE, QUICK);
        Distribution response = outcome.times(LatencyClock.RESPONSE, QUICK);
        return List.of(
                new Comparison(
                        "A plain injector would have printed for quick calls: p99",
                        Figures.of(service.valueAt(0.99)),
                        "It starts its clock when it sends. Requests that it sent too late look as quick as ever, and"
                                + " its report passes."),
                new Comparison(
                        "Users would have waited: p99",
                        Figures.of(response.valueAt(0.99)),
                        "Counted from when each call should have been sent. The difference is the injector's own, so"
                                + " nothing is said about the service."));
    }
}

package dev.plimsoll.cli;

import dev.plimsoll.latency.ClosedLoop;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.Comparison;
import dev.plimsoll.run.RunOutcome;
import dev.plimsoll.run.RunProgress;
import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The service stands still for a while: users who go on arriving feel it, a closed loop hardly asks meanwhile. */
final class ServiceStall implements Demonstration {
    private static final long SEED = 1;

    private final Consumer<String> faults;
    private final Narrator narrator;
    private final StallMoment moment;
    private final LatencyTotals calm = new LatencyTotals();

    /** @param faults takes a fault as the stand-in wants to be told */
    ServiceStall(Consumer<String> faults, Narrator narrator, StallMoment moment) {
        this.faults = faults;
        this.narrator = narrator;
        this.moment = moment;
    }

    @Override
    public void progress(RunProgress progress) {
        if (moment.comesWith(progress)) {
            faults.accept("{\"kind\":\"stall\",\"seconds\":" + StallMoment.LENGTH.toSeconds() + "}");
            narrator.say("now the service stands still for " + Figures.of(StallMoment.LENGTH));
        }
    }

    @Override
    public void measured(IntervalHistograms second) {
        if (!moment.isPassed()) {
            calm.add(second);
        }
    }

    @Override
    public List<Comparison> comparisons(RunOutcome outcome) {
        Distribution service = calm.where(it -> it.clock() == LatencyClock.SERVICE && QUICK.contains(it.operation()));
        if (!moment.isPassed() || service.count() == 0) {
            return List.of();
        }
        Duration duration = outcome.duration();
        double inFlight = service.mean().toNanos()
                / 1e9
                * service.count()
                / moment.after().toSeconds();
        int users = Math.max(1, (int) Math.round(inFlight));
        Distribution closed = new ClosedLoop(users, duration, moment.after(), StallMoment.LENGTH)
                .replay(service, new SplittableRandom(SEED));
        Distribution open = outcome.times(LatencyClock.RESPONSE, QUICK);
        return List.of(
                new Comparison(
                        "Quick calls of this run, whose users arrive by themselves: p99",
                        Figures.of(open.valueAt(0.99)) + ", max " + Figures.of(open.max()),
                        "Nobody waits to arrive because the service stands still; everyone who came meanwhile is counted"
                                + " from when the call should have been sent."),
                new Comparison(
                        "Those of a closed loop with as many users (" + users + " in flight): p99",
                        Figures.of(closed.valueAt(0.99)) + ", max " + Figures.of(closed.max()),
                        "Each of its users sends the next call only after the last was answered: the stall holds up "
                                + users + " of " + Figures.count(closed.count())
                                + " calls, and the percentiles do not see it. Replayed from this run's own service"
                                + " times."));
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.slo.Figures;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * When a run says something about its target at all.
 *
 * @param lag how late calls may be sent, at p99
 * @param lagShareOfService the same, as a share of the median service time; the greater of the two holds
 * @param startedShare the least share of due arrivals that must have begun
 * @param lagFromCalls with fewer calls than these, lag is not held against a run
 */
public record Validity(Duration lag, double lagShareOfService, double startedShare, long lagFromCalls) {
    public Validity(Duration lag, double lagShareOfService, double startedShare) {
        this(lag, lagShareOfService, startedShare, 1);
    }

    /**
     * For a run that asks what happens, not how fast: lateness then counts only where a p99 can be told at all. Of a few
     * calls the p99 is the slowest one, which in a cold process is late for no fault of anybody's.
     */
    public Validity withoutTimes() {
        return new Validity(lag, lagShareOfService, startedShare, Percentile.P99.minimumSamples());
    }

    InjectorHealth assess(LiveRun run, RunMeasurement measurement, InjectorWatch.Vitals vitals) {
        Distribution lags = run.tally().lag().total();
        Duration limit = lagLimit(measurement.on(LatencyClock.SERVICE, EnumSet.allOf(Operation.class)));
        long due = run.due();
        long started = run.tally().visits(Phase.MEASURED).started();
        List<Reason> faults = new ArrayList<>();
        Duration p99 = lags.valueAt(0.99);
        if (lags.count() >= lagFromCalls && p99.compareTo(limit) > 0) {
            faults.add(new Reason(
                    ReasonCode.SCHEDULE_LAG,
                    "the injector was late: schedule lag p99 was " + Figures.of(p99) + ", allowed are "
                            + Figures.of(limit)));
        }
        if (started < startedShare * due) {
            faults.add(new Reason(
                    ReasonCode.ARRIVALS_MISSED,
                    "the injector left arrivals out: " + Figures.count(started) + " of " + Figures.count(due)
                            + " due arrivals began, at least " + Figures.share(startedShare) + " must"));
        }
        return new InjectorHealth(
                Summaries.of(lags),
                limit,
                due,
                started,
                vitals.cpuShare(),
                vitals.cpuShareMax(),
                vitals.processors(),
                vitals.gcPauses(),
                vitals.gcPauseTotal(),
                vitals.gcPauseMax(),
                vitals.openFilesMax(),
                vitals.heapMaxBytes(),
                List.copyOf(faults));
    }

    private Duration lagLimit(Distribution service) {
        Duration share = Duration.ofNanos(Math.round(service.valueAt(0.5).toNanos() * lagShareOfService));
        return share.compareTo(lag) > 0 ? share : lag;
    }
}

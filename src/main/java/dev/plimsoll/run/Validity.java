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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a run says something about its target at all.
 *
 * @param times whether the run asks how fast its target is, or only what happens
 */
public record Validity(Punctuality punctuality, Strain strain, Times times) {
    /** What a run is about. */
    public enum Times {
        ASKED,
        /**
         * Lateness then counts only where a p99 can be told at all: of a few calls the p99 is the slowest one, which in
         * a cold process is late for no fault of anybody's. An injector under strain still sees what happens.
         */
        NOT_ASKED
    }

    InjectorHealth assess(LiveRun run, RunMeasurement measurement, Vitals vitals) {
        Distribution lags = run.tally().lag().total();
        Duration limit = punctuality.lagLimit(measurement.on(LatencyClock.SERVICE, EnumSet.allOf(Operation.class)));
        InjectorHealth health = new InjectorHealth(
                Summaries.of(lags),
                limit,
                run.due(),
                run.tally().visits(Phase.MEASURED).started(),
                run.tally().exhausted(),
                vitals,
                List.of());
        List<Reason> faults = new ArrayList<>(run.end().faults());
        late(lags, limit).ifPresent(faults::add);
        arrivalsMissed(health).ifPresent(faults::add);
        exhausted(health).ifPresent(faults::add);
        if (times == Times.ASKED) {
            strained(vitals).forEach(faults::add);
        }
        return health.with(faults);
    }

    private Optional<Reason> late(Distribution lags, Duration limit) {
        long fromCalls = times == Times.ASKED ? 1 : Percentile.P99.minimumSamples();
        Duration p99 = lags.valueAt(0.99);
        return lags.count() < fromCalls || p99.compareTo(limit) <= 0
                ? Optional.empty()
                : Optional.of(new Reason(
                        ReasonCode.SCHEDULE_LAG,
                        "the injector was late: schedule lag p99 was " + Figures.of(p99) + ", allowed are "
                                + Figures.of(limit)));
    }

    private Optional<Reason> arrivalsMissed(InjectorHealth health) {
        return health.started() >= punctuality.startedShare() * health.due()
                ? Optional.empty()
                : Optional.of(new Reason(
                        ReasonCode.ARRIVALS_MISSED,
                        "the injector left arrivals out: " + Figures.count(health.started()) + " of "
                                + Figures.count(health.due()) + " due arrivals began, at least "
                                + Figures.share(punctuality.startedShare()) + " must"));
    }

    private static Optional<Reason> exhausted(InjectorHealth health) {
        return health.exhausted() == 0
                ? Optional.empty()
                : fault(
                        true,
                        "the injector ran out of descriptors, ports or memory: " + Figures.count(health.exhausted())
                                + " attempts failed for that");
    }

    private Stream<Reason> strained(Vitals vitals) {
        return Stream.of(
                        fault(
                                vitals.cpuBusy().compareTo(strain.cpuFor()) >= 0,
                                "the injector was short of processor time: above " + Figures.share(strain.cpuShare())
                                        + " of all processors for " + Figures.of(vitals.cpuBusy())
                                        + " on end, less than " + Figures.of(strain.cpuFor()) + " are allowed"),
                        fault(
                                vitals.gcPauseMax().compareTo(strain.gcPause()) > 0,
                                "the injector stood still: a garbage collection took "
                                        + Figures.of(vitals.gcPauseMax()) + ", allowed are "
                                        + Figures.of(strain.gcPause())),
                        fault(
                                vitals.stallMax().compareTo(strain.stall()) > 0,
                                "the injector stood still: a thread was held up for " + Figures.of(vitals.stallMax())
                                        + ", allowed are " + Figures.of(strain.stall())),
                        fault(
                                vitals.openFilesMax() > strain.openFilesShare() * vitals.openFilesLimit(),
                                "the injector was short of descriptors: " + Figures.count(vitals.openFilesMax())
                                        + " of " + Figures.count(vitals.openFilesLimit()) + " were open, at most "
                                        + Figures.share(strain.openFilesShare()) + " may be"))
                .flatMap(Optional::stream);
    }

    private static Optional<Reason> fault(boolean occurred, String sentence) {
        return occurred ? Optional.of(new Reason(ReasonCode.INJECTOR_FAULT, sentence)) : Optional.empty();
    }
}

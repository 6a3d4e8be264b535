package dev.plimsoll.run;

import dev.plimsoll.slo.Reason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How well the injectors of one run did, as one: what they did adds up, and of what they went through it is the worst.
 * A fault of any is a fault of all.
 */
final class MergedHealth {
    private static final Comparator<InjectorHealth> BY_LAG =
            Comparator.comparing(it -> it.lag().max());

    private final List<RunResult> parts;
    private final List<InjectorHealth> healths;

    MergedHealth(List<RunResult> parts) {
        this.parts = parts;
        this.healths = parts.stream().map(RunResult::injector).toList();
    }

    /** The lag is that of the injector which was late by most: histograms of it are not kept, so they cannot be merged. */
    InjectorHealth health(List<Reason> absent) {
        InjectorHealth latest = healths.stream().max(BY_LAG).orElseThrow();
        return new InjectorHealth(
                latest.lag(),
                latest.lagLimit(),
                healths.stream().mapToLong(InjectorHealth::due).sum(),
                healths.stream().mapToLong(InjectorHealth::started).sum(),
                healths.stream().mapToLong(InjectorHealth::exhausted).sum(),
                vitals(),
                Stream.concat(absent.stream(), parts.stream().flatMap(MergedHealth::faults))
                        .toList());
    }

    private static Stream<Reason> faults(RunResult part) {
        String who = "injector " + InjectorRuns.share(part.manifest()) + ": ";
        return part.injector().faults().stream().map(it -> new Reason(it.code(), who + it.message()));
    }

    private Vitals vitals() {
        return new Vitals(
                most(Vitals::cpuShare),
                most(Vitals::cpuShareMax),
                longest(Vitals::cpuBusy),
                (int) sum(Vitals::processors),
                sum(Vitals::gcPauses),
                Duration.ofNanos(sum(it -> it.gcPauseTotal().toNanos())),
                longest(Vitals::gcPauseMax),
                longest(Vitals::stallMax),
                (long) most(Vitals::openFilesMax),
                each().mapToLong(Vitals::openFilesLimit).min().orElseThrow(),
                (long) most(Vitals::heapMaxBytes));
    }

    private Stream<Vitals> each() {
        return healths.stream().map(InjectorHealth::vitals);
    }

    private double most(ToDoubleFunction<Vitals> figure) {
        return each().mapToDouble(figure).max().orElseThrow();
    }

    private long sum(ToLongFunction<Vitals> figure) {
        return each().mapToLong(figure).sum();
    }

    private Duration longest(Function<Vitals, Duration> time) {
        return each().map(time).max(Duration::compareTo).orElseThrow();
    }
}

package dev.plimsoll.slo;

import java.util.List;
import java.util.Optional;

/**
 * What else bears on the verdict of a run.
 *
 * @param faults of the injector or the schedule: any one makes the run INVALID
 * @param assertions how many the simulation made of its own
 * @param failures that are no objective's: assertions that do not hold, an abort because of the target
 * @param limiting absent when no attempt was answered 429
 * @param cutShort why the run ended ahead of its time, when neither the target nor the injector was at fault
 * @param doubts what a simulation asked beside its objectives and could not tell
 */
public record Circumstances(
        List<Reason> faults,
        int assertions,
        List<Reason> failures,
        Optional<Limiting> limiting,
        List<Reason> cutShort,
        List<Reason> doubts) {
    public Circumstances {
        faults = List.copyOf(faults);
        failures = List.copyOf(failures);
        cutShort = List.copyOf(cutShort);
        doubts = List.copyOf(doubts);
    }

    /** A run that went as planned. */
    public static Circumstances undisturbed() {
        return new Circumstances(List.of(), 0, List.of(), Optional.empty(), List.of(), List.of());
    }

    public Circumstances withFaults(List<Reason> more) {
        return new Circumstances(more, assertions, failures, limiting, cutShort, doubts);
    }

    public Circumstances withFailures(List<Reason> more) {
        return new Circumstances(faults, assertions, more, limiting, cutShort, doubts);
    }

    public Circumstances withAssertions(int count) {
        return new Circumstances(faults, count, failures, limiting, cutShort, doubts);
    }

    public Circumstances limitedBy(Limiting limiter) {
        return new Circumstances(faults, assertions, failures, Optional.of(limiter), cutShort, doubts);
    }

    public Circumstances cutShortBy(Reason reason) {
        return new Circumstances(faults, assertions, failures, limiting, List.of(reason), doubts);
    }

    public Circumstances withDoubts(List<Reason> more) {
        return new Circumstances(faults, assertions, failures, limiting, cutShort, more);
    }
}

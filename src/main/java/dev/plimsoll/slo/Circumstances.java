package dev.plimsoll.slo;

import java.util.List;
import java.util.Optional;

/**
 * What else bears on the verdict of a run.
 *
 * @param faults of the injector or the schedule: any one makes the run INVALID
 * @param failures that are no objective's: assertions of the simulation, an abort because of the target
 * @param limiting absent when no attempt was answered 429
 * @param interruption by a person, in words
 */
public record Circumstances(
        List<Reason> faults, List<Reason> failures, Optional<Limiting> limiting, Optional<String> interruption) {
    public Circumstances {
        faults = List.copyOf(faults);
        failures = List.copyOf(failures);
    }

    /** A run that went as planned. */
    public static Circumstances undisturbed() {
        return new Circumstances(List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    public Circumstances withFaults(List<Reason> more) {
        return new Circumstances(more, failures, limiting, interruption);
    }

    public Circumstances withFailures(List<Reason> more) {
        return new Circumstances(faults, more, limiting, interruption);
    }

    public Circumstances limitedBy(Limiting limiter) {
        return new Circumstances(faults, failures, Optional.of(limiter), interruption);
    }

    public Circumstances interruptedBy(String how) {
        return new Circumstances(faults, failures, limiting, Optional.of(how));
    }
}

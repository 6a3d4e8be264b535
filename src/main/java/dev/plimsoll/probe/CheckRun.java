package dev.plimsoll.probe;

import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a check, ended.
 *
 * @param scheduled when it should have begun
 * @param delay how much later it did begin
 * @param duration from the scheduled instant to the verdict
 * @param steps in their order; clean-up has its own names and does not decide the outcome
 * @param auth of a key check, what this run alone says
 * @param orphans sessions of earlier runs that were found and are still there afterwards
 */
public record CheckRun(
        CheckId id,
        Instant scheduled,
        Duration delay,
        Duration duration,
        Outcome outcome,
        List<StepRun> steps,
        Optional<AuthVerdict> auth,
        int orphans) {
    public CheckRun {
        steps = List.copyOf(steps);
    }
}

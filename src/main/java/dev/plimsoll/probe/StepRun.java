package dev.plimsoll.probe;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * One step of a run: a call with its attempts.
 *
 * @param attempts in their order, at least one
 */
public record StepRun(StepName name, Operation operation, List<Attempt> attempts) {
    public StepRun {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a step has at least one attempt, " + name.label() + " has none");
        }
    }

    public Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    /** Of all attempts, without the waits between them. */
    public Duration elapsed() {
        return attempts.stream().map(it -> it.sighting().exchange().elapsed()).reduce(Duration.ZERO, Duration::plus);
    }

    public Outcome outcome() {
        return switch (last().result()) {
            case SUCCESS -> attempts.size() == 1 ? Outcome.SUCCESS : Outcome.RECOVERED;
            case FAILURE -> Outcome.FAILURE;
            case INCONCLUSIVE -> Outcome.INCONCLUSIVE;
        };
    }
}

package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What one histogram is about; its tag in {@code latency.hlog} is {@code operation|outcome|clock}. */
public record Series(Operation operation, Outcome outcome, LatencyClock clock) {
    public String tag() {
        return operation.label() + "|" + outcome.label() + "|" + clock.label();
    }

    /** The series that a log's tag names. */
    public static Optional<Series> tagged(String tag) {
        return Arrays.stream(Operation.values())
                .flatMap(Series::of)
                .filter(it -> it.tag().equals(tag))
                .findFirst();
    }

    private static Stream<Series> of(Operation operation) {
        return Arrays.stream(Outcome.values())
                .flatMap(outcome ->
                        Arrays.stream(LatencyClock.values()).map(clock -> new Series(operation, outcome, clock)));
    }
}

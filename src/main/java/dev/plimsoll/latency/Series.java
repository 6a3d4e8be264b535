package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;

/** What one histogram is about; its tag in {@code latency.hlog} is {@code operation|outcome|clock}. */
public record Series(Operation operation, Outcome outcome, LatencyClock clock) {
    public String tag() {
        return operation.label() + "|" + outcome.label() + "|" + clock.label();
    }
}

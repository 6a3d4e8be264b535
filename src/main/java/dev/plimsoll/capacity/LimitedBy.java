package dev.plimsoll.capacity;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Objective;

/** What keeps a target from carrying more: the objective that is missed first, and the operation that misses it most. */
public record LimitedBy(Objective objective, Operation operation) {}

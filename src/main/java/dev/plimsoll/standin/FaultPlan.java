package dev.plimsoll.standin;

import java.util.Set;

/** What goes wrong with one request. */
record FaultPlan(Set<FaultKind> kinds, int status, long delayNanos, long dripNanos) {
    static final FaultPlan NONE = new FaultPlan(Set.of(), 0, 0, 0);

    boolean has(FaultKind kind) {
        return kinds.contains(kind);
    }

    boolean anyKey() {
        return has(FaultKind.ANY_KEY);
    }
}

package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One fault that was asked for; without operations it hits every request. */
record Fault(FaultKind kind, Scope scope, int status, Optional<Duration> seconds) {
    /** Which requests a fault hits: of these operations (none for all), this share. */
    record Scope(Set<Operation> operations, double share) {
        static Scope everything() {
            return new Scope(Set.of(), 1);
        }

        boolean covers(Optional<Operation> operation) {
            return operations.isEmpty()
                    || operation.filter(operations::contains).isPresent();
        }
    }
}

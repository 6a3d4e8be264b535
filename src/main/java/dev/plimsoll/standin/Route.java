package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.util.Optional;

/** Where a request goes. */
record Route(Optional<Operation> operation, String sessionId, Place place) {
    static final Route ELSEWHERE = new Route(Optional.empty(), "", Place.OUTSIDE);
    static final Route UNKNOWN = new Route(Optional.empty(), "", Place.SERVICE);
    /** How requests that match no route are counted. */
    static final String UNKNOWN_LABEL = "unknown";

    /** Below the service's base path, or outside of it. */
    enum Place {
        SERVICE,
        OUTSIDE
    }

    String label() {
        return operation.map(Operation::label).orElse(UNKNOWN_LABEL);
    }

    boolean isHealth() {
        return operation.filter(it -> it == Operation.HEALTH).isPresent();
    }
}

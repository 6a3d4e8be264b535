package dev.plimsoll.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The front-ends of a run, one for each user who has come; one for all when they remember nothing. Thread-safe. */
public final class FrontEnds {
    private final ClientBehaviour behaviour;
    private final LongSupplier nanos;
    private final FrontEnd plain;
    private final Map<Integer, FrontEnd> byUser = new ConcurrentHashMap<>();

    public FrontEnds(ClientBehaviour behaviour, LongSupplier nanos) {
        this.behaviour = behaviour;
        this.nanos = nanos;
        this.plain = new FrontEnd(behaviour, nanos);
    }

    /** The front-end of the user of this rank, always the same one. */
    public FrontEnd of(int user) {
        return behaviour.habits().isEmpty()
                ? plain
                : byUser.computeIfAbsent(user, any -> new FrontEnd(behaviour, nanos));
    }
}

package dev.plimsoll.probe;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a check does. */
public sealed interface CheckKind {
    /** Asks for the health; a deep one also wants the status value to say so and the time of the answer to be fresh. */
    record Health(boolean deep) implements CheckKind {}

    /**
     * Tells a good key from a bad one.
     *
     * @param operation the cheap authenticated read that both legs make
     */
    record Key(Operation operation) implements CheckKind {}

    /**
     * Creates a session, sends a message, finds it, renames and deletes the session.
     *
     * @param smartChat whether it talks to the model as well, which costs what a model costs
     * @param orphanAge a session of an earlier run that is older is deleted
     */
    record Journey(boolean smartChat, Duration orphanAge) implements CheckKind {}

    /**
     * One read.
     *
     * @param sessionId for reads of one session
     */
    record Read(Operation operation, Optional<String> sessionId) implements CheckKind {}

    /** The word for it in settings and metrics. */
    default String label() {
        return match(health -> "health", key -> "key", journey -> "journey", read -> "operation");
    }

    /** What one of the functions makes of it. */
    default <T> T match(
            Function<Health, T> health, Function<Key, T> key, Function<Journey, T> journey, Function<Read, T> read) {
        if (this instanceof Health it) {
            return health.apply(it);
        }
        if (this instanceof Key it) {
            return key.apply(it);
        }
        if (this instanceof Journey it) {
            return journey.apply(it);
        }
        return read.apply((Read) this);
    }
}

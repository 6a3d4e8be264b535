package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatCall;
import java.time.Duration;

/** Reaches one target. Thread-safe: attempts run side by side. */
public interface Wire extends AutoCloseable {
    /**
     * Makes one attempt over a connection of its own: one request, never repeated, never redirected. A failing target
     * is a result, not an exception.
     *
     * @param deadline for the whole exchange, from the look-up of the name to the last byte; it ends by then whatever
     *     the target does
     */
    Sighting send(ChatCall call, Caller caller, Duration deadline);

    /** Cuts the attempts under way, which then end as {@code canceled}, and those that come later. */
    @Override
    void close();
}

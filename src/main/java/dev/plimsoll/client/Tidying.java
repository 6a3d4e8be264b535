package dev.plimsoll.client;

import dev.plimsoll.chat.ChatSession;
import java.time.Duration;
import java.util.List;

/**
 * Sessions being deleted in batches, one after the other; what becomes of one does not concern the rest. Confined to
 * one visit.
 */
public final class Tidying {
    private final List<ChatSession> sessions;
    private final Batches batches;
    private int taken;

    Tidying(List<ChatSession> sessions, Batches batches) {
        this.sessions = List.copyOf(sessions);
        this.batches = batches;
    }

    public static Tidying nothing() {
        return new Tidying(List.of(), Batches.guide());
    }

    public boolean isDone() {
        return taken == sessions.size();
    }

    /** How long to wait before the next one: the gap when it begins another batch. */
    public Duration pause() {
        return taken > 0 && taken % batches.size() == 0 ? batches.gap() : Duration.ZERO;
    }

    /** The next one to delete. */
    public ChatSession next() {
        return sessions.get(taken++);
    }
}

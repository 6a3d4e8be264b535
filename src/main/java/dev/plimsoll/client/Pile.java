package dev.plimsoll.client;

import dev.plimsoll.chat.ChatSession;
import java.util.ArrayList;
import java.util.List;

/** Sessions that a user will delete, once there are enough of them to tidy up. Thread-safe. */
final class Pile {
    private final Batches batches;
    private final List<ChatSession> sessions = new ArrayList<>();

    Pile(Batches batches) {
        this.batches = batches;
    }

    /** Puts a session on it, and takes all of them off when they are enough; none when they are not. */
    synchronized Tidying add(ChatSession session) {
        sessions.add(session);
        if (sessions.size() < batches.collect()) {
            return Tidying.nothing();
        }
        Tidying tidying = new Tidying(sessions, batches);
        sessions.clear();
        return tidying;
    }
}

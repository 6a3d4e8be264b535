package dev.plimsoll.standin;

import java.util.ArrayList;
import java.util.List;

/** A session with its messages, oldest first. */
record Chat(Session session, List<Message> messages) {
    static Chat of(Session session) {
        return new Chat(session, new ArrayList<>(4));
    }

    Chat with(Session changed) {
        return new Chat(changed, messages);
    }
}

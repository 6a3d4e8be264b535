package dev.plimsoll.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** All sessions and messages, in memory, each visible to its own user only. Thread-safe. */
final class ChatStore {
    private final Identities identities;
    /** By user, then by session; within a user the session changed last comes last. */
    private final Map<String, LinkedHashMap<String, Chat>> byUser = new HashMap<>();

    ChatStore(Identities identities) {
        this.identities = identities;
    }

    synchronized Session create(String userId, String title) {
        String now = identities.now();
        Session session = new Session(identities.nextId(), userId, title, false, Optional.empty(), now, now);
        byUser.computeIfAbsent(userId, any -> new LinkedHashMap<>()).put(session.id(), Chat.of(session));
        return session;
    }

    /** Newest activity first. */
    synchronized List<Session> list(String userId) {
        ArrayDeque<Session> newestFirst = new ArrayDeque<>();
        chatsOf(userId).values().forEach(chat -> newestFirst.addFirst(chat.session()));
        return List.copyOf(newestFirst);
    }

    synchronized Optional<Session> get(String userId, String sessionId) {
        return find(userId, sessionId).map(Chat::session);
    }

    /** Changes a session; the change is told what time it is. */
    synchronized Optional<Session> change(
            String userId, String sessionId, BiFunction<Session, String, Session> change) {
        return find(userId, sessionId)
                .map(chat -> moveLast(chat.with(change.apply(chat.session(), identities.now())))
                        .session());
    }

    /** Deletes a session and its messages. */
    synchronized Optional<Session> delete(String userId, String sessionId) {
        Optional<Session> deleted = get(userId, sessionId);
        deleted.ifPresent(session -> chatsOf(userId).remove(sessionId));
        if (chatsOf(userId).isEmpty()) {
            byUser.remove(userId);
        }
        return deleted;
    }

    synchronized Optional<MessageWindow.Slice> messages(String userId, String sessionId, MessageWindow window) {
        return find(userId, sessionId).map(chat -> window.of(chat.messages()));
    }

    /** Stores messages together: nobody sees one without the others. */
    synchronized Optional<MessageWindow.Slice> append(String userId, String sessionId, List<Message.Draft> drafts) {
        return find(userId, sessionId).map(chat -> {
            String now = identities.now();
            List<Message> stored = new ArrayList<>(drafts.size());
            drafts.forEach(draft -> stored.add(new Message(identities.nextId(), sessionId, draft, now)));
            chat.messages().addAll(stored);
            moveLast(chat.with(chat.session().messaged(now)));
            return new MessageWindow.Slice(List.copyOf(stored), chat.messages().size());
        });
    }

    synchronized int count() {
        return byUser.values().stream().mapToInt(Map::size).sum();
    }

    synchronized void clear() {
        byUser.clear();
    }

    private Optional<Chat> find(String userId, String sessionId) {
        return Optional.ofNullable(chatsOf(userId).get(sessionId));
    }

    private Map<String, Chat> chatsOf(String userId) {
        Map<String, Chat> chats = byUser.get(userId);
        return chats == null ? Map.of() : chats;
    }

    private Chat moveLast(Chat chat) {
        Map<String, Chat> chats = chatsOf(chat.session().userId());
        chats.remove(chat.session().id());
        chats.put(chat.session().id(), chat);
        return chat;
    }
}

package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sessions and messages as the deployed service writes them. */
final class DeployedJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String idField;

    DeployedJson(String idField) {
        this.idField = idField;
    }

    ObjectNode of(Session session) {
        ObjectNode json = JSON.objectNode()
                .put(idField, session.id())
                .put("title", session.title())
                .put("userId", session.userId())
                .put("isFavorite", session.favorite());
        session.lastMessageAt().ifPresent(at -> json.put("lastMessageAt", at));
        return json.put("createdAt", session.createdAt()).put("updatedAt", session.updatedAt());
    }

    ObjectNode of(Message message) {
        ObjectNode json = JSON.objectNode()
                .put(idField, message.id())
                .put("sessionId", message.sessionId())
                .put("sender", message.draft().sender())
                .put("content", message.draft().content());
        message.draft().context().ifPresent(context -> json.set("context", context));
        return json.put("createdAt", message.createdAt()).put("updatedAt", message.createdAt());
    }

    ObjectNode spoken(Message message) {
        return JSON.objectNode()
                .put(idField, message.id())
                .put("content", message.draft().content())
                .put("timestamp", message.createdAt());
    }
}

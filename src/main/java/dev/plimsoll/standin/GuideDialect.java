package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Map;

/** The integration guide's words: envelopes, pages with totals, errors as {@code {message, errors}}. */
final class GuideDialect implements Dialect {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Rules RULES = Rules.guide();

    private final Contract contract;

    GuideDialect(Contract contract) {
        this.contract = contract;
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public Answer sessions(List<Session> sessions) {
        ArrayNode all = JSON.arrayNode(sessions.size());
        sessions.forEach(it -> all.add(json(it)));
        return enveloped(200, all);
    }

    @Override
    public Answer session(Session session) {
        return enveloped(200, json(session));
    }

    @Override
    public Answer created(Session session) {
        return enveloped(201, json(session));
    }

    @Override
    public Answer deleted(Session session) {
        return Answer.empty(204);
    }

    @Override
    public Answer messages(MessageWindow window, MessageWindow.Slice slice) {
        int page = window.skip() / window.limit() + 1;
        int pages = (slice.total() + window.limit() - 1) / window.limit();
        ObjectNode body = JSON.objectNode();
        ArrayNode all = body.putArray("data");
        slice.messages().forEach(it -> all.add(json(it)));
        body.putObject("pagination")
                .put("page", page)
                .put("limit", window.limit())
                .put("total", slice.total())
                .put("totalPages", pages)
                .put("hasNext", page < pages)
                .put("hasPrev", page > 1);
        return Answer.json(200, body);
    }

    @Override
    public Answer sent(Message message) {
        return enveloped(201, json(message));
    }

    @Override
    public Answer smartChat(Turn turn) {
        return enveloped(200, json(turn.reply()));
    }

    @Override
    public Answer health(Health health) {
        return Answer.json(200, JSON.objectNode().put("status", "ok").put("timestamp", health.timestamp()));
    }

    @Override
    public Answer refused(Refusal refusal, String message) {
        return error(refusal.status(), message);
    }

    @Override
    public Answer failed(int status) {
        return error(status, "The service failed with " + status + ", as it was told to.");
    }

    @Override
    public Refusal databaseAway(Operation operation) {
        return Refusal.UPSTREAM;
    }

    @Override
    public Map<String, String> headers(String referenceCode) {
        return Map.of();
    }

    private static Answer error(int status, String message) {
        ObjectNode body = JSON.objectNode().put("message", message);
        body.putArray("errors").add(message);
        return Answer.json(status, body);
    }

    private static Answer enveloped(int status, JsonNode payload) {
        return Answer.json(status, JSON.objectNode().set("data", payload));
    }

    private ObjectNode json(Session session) {
        ObjectNode json = JSON.objectNode()
                .put(contract.idField(), session.id())
                .put("title", session.title())
                .put("isFavorite", session.favorite())
                .put("createdAt", session.createdAt())
                .put("updatedAt", session.updatedAt());
        session.lastMessageAt().ifPresent(at -> json.put("lastMessageAt", at));
        return json;
    }

    private ObjectNode json(Message message) {
        ObjectNode json = JSON.objectNode()
                .put(contract.idField(), message.id())
                .put("sessionId", message.sessionId())
                .put("sender", message.draft().sender())
                .put("content", message.draft().content())
                .put("createdAt", message.createdAt());
        message.draft().context().ifPresent(context -> json.set("context", context));
        return json;
    }
}

package dev.plimsoll.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The service's operations as calls, in the words of one contract. */
public final class ChatApi {
    private final Contract contract;

    public ChatApi(Contract contract) {
        this.contract = contract;
    }

    public Contract contract() {
        return contract;
    }

    public ChatCall listSessions() {
        return plain(Operation.LIST_SESSIONS, "");
    }

    public ChatCall createSession(String title) {
        return withBody(Operation.CREATE_SESSION, "", object().put("title", title));
    }

    /** Only where the contract offers it; elsewhere find the session in the list. */
    public ChatCall getSession(String sessionId) {
        return plain(Operation.GET_SESSION, sessionId);
    }

    public ChatCall renameSession(String sessionId, String title) {
        return withBody(Operation.RENAME_SESSION, sessionId, object().put("title", title));
    }

    /** Makes a session a favorite. Under a contract that toggles, the caller knows that it was none. */
    public ChatCall favoriteSession(String sessionId) {
        return switch (contract.favorite()) {
            case TOGGLES -> plain(Operation.FAVORITE_SESSION, sessionId);
            case SETS -> withBody(Operation.FAVORITE_SESSION, sessionId, object().put("isFavorite", true));
        };
    }

    public ChatCall deleteSession(String sessionId) {
        return plain(Operation.DELETE_SESSION, sessionId);
    }

    /** One page of messages; pages count from 1. */
    public ChatCall listMessages(String sessionId, int page, int limit) {
        ChatCall plain = plain(Operation.LIST_MESSAGES, sessionId);
        String query = switch (contract.paging()) {
            case PAGE -> "?page=" + page + "&limit=" + limit;
            case SKIP -> "?limit=" + limit + "&skip=" + (page - 1) * limit;
        };
        return new ChatCall(plain.operation(), plain.method(), plain.path() + query, plain.body());
    }

    public ChatCall sendMessage(String sessionId, String content) {
        return withBody(
                Operation.SEND_MESSAGE,
                sessionId,
                object().put("content", content).put("sender", "user"));
    }

    public ChatCall smartChat(String sessionId, String message) {
        return withBody(Operation.SMART_CHAT, sessionId, object().put("message", message));
    }

    public ChatCall health() {
        return plain(Operation.HEALTH, "");
    }

    private ChatCall plain(Operation operation, String sessionId) {
        CallSpec spec = contract.call(operation);
        return new ChatCall(operation, spec.method(), spec.path().replace(":id", sessionId), Optional.empty());
    }

    private ChatCall withBody(Operation operation, String sessionId, ObjectNode body) {
        ChatCall plain = plain(operation, sessionId);
        return new ChatCall(operation, plain.method(), plain.path(), Optional.of(body.toString()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

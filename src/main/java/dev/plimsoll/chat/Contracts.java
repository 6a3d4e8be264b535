package dev.plimsoll.chat;

import static dev.plimsoll.chat.Shape.Field.optional;
import static dev.plimsoll.chat.Shape.Field.required;
import static dev.plimsoll.chat.Shape.object;

import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two contracts: {@code guide} is what the API integration guide says; {@code deployed} is how the service that the
 * guide was written for was measured to behave, on its MongoDB and its PostgreSQL release.
 */
public final class Contracts {
    private static final String CHATS = "/chats";
    private static final String CHAT = "/chats/:id";
    private static final Shape TEXT = new Shape.Scalar(JsonNodeType.STRING);
    private static final Shape NUMBER = new Shape.Scalar(JsonNodeType.NUMBER);
    private static final Shape FLAG = new Shape.Scalar(JsonNodeType.BOOLEAN);
    private static final Shape OBJECT = new Shape.Scalar(JsonNodeType.OBJECT);
    private static final Shape ANYTHING = new Shape.Anything();
    private static final Shape SENDER = new Shape.OneOf(Set.of("user", "assistant", "system"));
    private static final Contract GUIDE = describeGuide();
    private static final Contract DEPLOYED = describeDeployed();

    private Contracts() {}

    public static Contract guide() {
        return GUIDE;
    }

    public static Contract deployed() {
        return DEPLOYED;
    }

    public static List<Contract> all() {
        return List.of(GUIDE, DEPLOYED);
    }

    private static Contract describeGuide() {
        Shape session = object().with("_id", required(TEXT))
                .with("title", required(TEXT))
                .with("isFavorite", required(FLAG))
                .with("lastMessageAt", optional(TEXT))
                .with("createdAt", required(TEXT))
                .with("updatedAt", required(TEXT));
        Shape message = object().with("_id", required(TEXT))
                .with("sessionId", required(TEXT))
                .with("sender", required(SENDER))
                .with("content", required(TEXT))
                .with("context", optional(OBJECT))
                .with("createdAt", required(TEXT));
        Shape pagination = object().with("page", required(NUMBER))
                .with("limit", required(NUMBER))
                .with("total", required(NUMBER))
                .with("totalPages", required(NUMBER))
                .with("hasNext", required(FLAG))
                .with("hasPrev", required(FLAG));
        Map<Operation, CallSpec> calls = new EnumMap<>(Operation.class);
        calls.put(Operation.LIST_SESSIONS, CallSpec.get(CHATS, envelope(new Shape.ListOf(session))));
        calls.put(Operation.CREATE_SESSION, CallSpec.post(CHATS, Set.of(200, 201), envelope(session)));
        calls.put(Operation.GET_SESSION, CallSpec.get(CHAT, envelope(session)));
        calls.put(Operation.RENAME_SESSION, CallSpec.patch(CHAT, envelope(session)));
        calls.put(Operation.FAVORITE_SESSION, CallSpec.patch(CHAT + "/favorite", envelope(session)));
        calls.put(Operation.DELETE_SESSION, CallSpec.delete(CHAT, Set.of(200, 204), ANYTHING));
        calls.put(
                Operation.LIST_MESSAGES,
                CallSpec.get(
                        CHAT + "/messages",
                        object().with("data", required(new Shape.ListOf(message)))
                                .with("pagination", required(pagination))));
        calls.put(Operation.SEND_MESSAGE, CallSpec.post(CHAT + "/messages", Set.of(200, 201), envelope(message)));
        calls.put(Operation.SMART_CHAT, CallSpec.post(CHAT + "/smart-chat", Set.of(200, 201), envelope(message)));
        calls.put(
                Operation.HEALTH,
                CallSpec.get("/health", object().with("status", required(TEXT)).with("timestamp", required(TEXT))));
        Shape error = object().with("message", required(TEXT)).with("errors", optional(new Shape.ListOf(TEXT)));
        return new Contract("guide", "_id", "/data", Contract.Paging.PAGE, Contract.Favorite.TOGGLES, calls, error);
    }

    private static Shape envelope(Shape data) {
        return object().with("data", required(data))
                .with("message", optional(TEXT))
                .with("errors", optional(new Shape.ListOf(TEXT)))
                .with("metadata", optional(OBJECT));
    }

    private static Contract describeDeployed() {
        Shape session = object().with("id", required(TEXT))
                .with("title", required(TEXT))
                .with("userId", required(TEXT))
                .with("isFavorite", required(FLAG))
                .with("lastMessageAt", optional(TEXT))
                .with("createdAt", required(TEXT))
                .with("updatedAt", required(TEXT));
        Shape message = object().with("id", required(TEXT))
                .with("sessionId", required(TEXT))
                .with("sender", required(SENDER))
                .with("content", required(TEXT))
                .with("context", optional(ANYTHING))
                .with("createdAt", required(TEXT))
                .with("updatedAt", required(TEXT));
        Shape turn = object().with("id", required(TEXT))
                .with("content", required(TEXT))
                .with("timestamp", required(TEXT));
        Shape tokens = object().with("prompt", required(NUMBER))
                .with("completion", required(NUMBER))
                .with("total", required(NUMBER));
        Shape reply = object().with("userMessage", required(turn))
                .with("assistantMessage", required(turn))
                .with("tokensUsed", required(tokens))
                .with("conversationLength", required(NUMBER));
        Shape health = object().with("status", required(TEXT))
                .with("uptime", required(NUMBER))
                .with("version", required(TEXT))
                .with("timestamp", required(TEXT));
        Map<Operation, CallSpec> calls = new EnumMap<>(Operation.class);
        calls.put(Operation.LIST_SESSIONS, CallSpec.get(CHATS, new Shape.ListOf(session)));
        calls.put(Operation.CREATE_SESSION, CallSpec.post(CHATS, Set.of(201), session));
        calls.put(Operation.RENAME_SESSION, CallSpec.patch(CHAT, session));
        calls.put(Operation.FAVORITE_SESSION, CallSpec.patch(CHAT + "/favorite", session));
        calls.put(Operation.DELETE_SESSION, CallSpec.delete(CHAT, Set.of(200), session));
        calls.put(Operation.LIST_MESSAGES, CallSpec.get(CHAT + "/messages", new Shape.ListOf(message)));
        calls.put(Operation.SEND_MESSAGE, CallSpec.post(CHAT + "/messages", Set.of(201), message));
        calls.put(Operation.SMART_CHAT, CallSpec.post(CHAT + "/smart-chat", Set.of(200), reply));
        calls.put(Operation.HEALTH, CallSpec.get("/health", health));
        Shape problem = object().with("code", required(TEXT))
                .with("message", required(TEXT))
                .with("description", optional(TEXT));
        Shape error = object().with("errors", required(new Shape.ListOf(problem)));
        return new Contract("deployed", "id", "", Contract.Paging.SKIP, Contract.Favorite.SETS, calls, error);
    }
}

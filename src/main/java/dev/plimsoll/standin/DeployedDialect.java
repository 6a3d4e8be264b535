package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Map;

/** The words of the service as it is deployed: bare bodies, error codes, the reference code echoed. */
final class DeployedDialect implements Dialect {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Rules RULES = Rules.deployed();
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final DeployedJson json;

    DeployedDialect(Contract contract) {
        this.json = new DeployedJson(contract.idField());
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    @Override
    public Answer sessions(List<Session> sessions) {
        ArrayNode all = JSON.arrayNode(sessions.size());
        sessions.forEach(it -> all.add(json.of(it)));
        return Answer.json(200, all);
    }

    @Override
    public Answer session(Session session) {
        return Answer.json(200, json.of(session));
    }

    @Override
    public Answer created(Session session) {
        return Answer.json(201, json.of(session));
    }

    @Override
    public Answer deleted(Session session) {
        return session(session);
    }

    @Override
    public Answer messages(MessageWindow window, MessageWindow.Slice slice) {
        ArrayNode all = JSON.arrayNode(slice.messages().size());
        slice.messages().forEach(it -> all.add(json.of(it)));
        return Answer.json(200, all);
    }

    @Override
    public Answer sent(Message message) {
        return Answer.json(201, json.of(message));
    }

    @Override
    public Answer smartChat(Turn turn) {
        int promptTokens = turn.question().draft().content().length() / CHARACTERS_PER_TOKEN + 1;
        ObjectNode body = JSON.objectNode();
        body.set("userMessage", json.spoken(turn.question()));
        body.set("assistantMessage", json.spoken(turn.reply()));
        body.putObject("tokensUsed")
                .put("prompt", promptTokens)
                .put("completion", turn.replyTokens())
                .put("total", promptTokens + turn.replyTokens());
        return Answer.json(200, body.put("conversationLength", turn.conversationLength()));
    }

    @Override
    public Answer health(Health health) {
        return Answer.json(
                200,
                JSON.objectNode()
                        .put("status", "ok")
                        .put("uptime", health.uptimeSeconds())
                        .put("version", "1.0.0")
                        .put("timestamp", health.timestamp()));
    }

    @Override
    public Answer refused(Refusal refusal, String message) {
        return refusal == Refusal.LIMITED ? limited() : error(refusal.status(), refusal.code(), message);
    }

    @Override
    public Answer failed(int status) {
        String message = "The service failed with " + status + ", as it was told to.";
        return status == Refusal.LIMITED.status() ? limited() : error(status, "InjectedFault", message);
    }

    /** List and create hide it behind a 400, as measured; nothing is known of the others but that they need it. */
    @Override
    public Refusal databaseAway(Operation operation) {
        return switch (operation) {
            case LIST_SESSIONS, CREATE_SESSION -> Refusal.GENERIC;
            case GET_SESSION,
                    RENAME_SESSION,
                    FAVORITE_SESSION,
                    DELETE_SESSION,
                    LIST_MESSAGES,
                    SEND_MESSAGE,
                    SMART_CHAT,
                    HEALTH -> Refusal.UPSTREAM;
        };
    }

    @Override
    public Map<String, String> headers(String referenceCode) {
        return referenceCode.isBlank() ? Map.of() : Map.of("Unique-Reference-Code", referenceCode);
    }

    private static Answer limited() {
        return Answer.json(429, JSON.objectNode().put("error", Refusal.LIMITED.message()));
    }

    private static Answer error(int status, String code, String message) {
        ObjectNode body = JSON.objectNode();
        body.putArray("errors").addObject().put("code", "chats-service." + code).put("message", message);
        return Answer.json(status, body);
    }
}

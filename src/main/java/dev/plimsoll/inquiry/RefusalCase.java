package dev.plimsoll.inquiry;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One call that the service must not serve, and how it says so: a good call with something wrong about it.
 *
 * @param headers the headers that are wrong, by name; an empty value stands for a header that is left out
 * @param body JSON text instead of the good one
 */
public record RefusalCase(
        String name, Operation operation, Map<String, String> headers, Optional<String> body, Set<Integer> statuses) {
    private static final String TEXT = "let me in";

    public RefusalCase {
        headers = Map.copyOf(headers);
        statuses = Set.copyOf(statuses);
    }

    static RefusalCase of(String name, Operation operation, int status) {
        return new RefusalCase(name, operation, Map.of(), Optional.empty(), Set.of(status));
    }

    RefusalCase with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new RefusalCase(name, operation, more, body, statuses);
    }

    RefusalCase without(String header) {
        return with(header, "");
    }

    RefusalCase saying(String json) {
        return new RefusalCase(name, operation, headers, Optional.of(json), statuses);
    }

    RefusalCase refusedWith(Set<Integer> others) {
        return new RefusalCase(name, operation, headers, body, others);
    }

    /** True for a header that is wrong or left out. */
    public boolean spoils(String header) {
        return headers.containsKey(header);
    }

    /** The headers that are sent and wrong. */
    public Map<String, String> wrongHeaders() {
        return headers.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The call, about a session that is there. */
    public ChatCall call(ChatApi api, String sessionId) {
        ChatCall good = good(api, sessionId);
        return body.map(it -> new ChatCall(good.operation(), good.method(), good.path(), Optional.of(it)))
                .orElse(good);
    }

    private ChatCall good(ChatApi api, String sessionId) {
        return switch (operation) {
            case LIST_SESSIONS -> api.listSessions();
            case CREATE_SESSION -> api.createSession(TEXT);
            case GET_SESSION -> api.getSession(sessionId);
            case RENAME_SESSION -> api.renameSession(sessionId, TEXT);
            case FAVORITE_SESSION -> api.favoriteSession(sessionId);
            case DELETE_SESSION -> api.deleteSession(sessionId);
            case LIST_MESSAGES -> api.listMessages(sessionId, 1, 1);
            case SEND_MESSAGE -> api.sendMessage(sessionId, TEXT);
            case SMART_CHAT -> api.smartChat(sessionId, TEXT);
            case HEALTH -> api.health();
        };
    }
}

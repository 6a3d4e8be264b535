package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Operation;
import java.util.Optional;

/**
 * A call that changes nothing; one that does, or that lacks its session, is refused.
 *
 * @param sessionId for reads of one session
 */
record ReadCall(Operation operation, Optional<String> sessionId) {
    private static final int PAGE_LENGTH = 20;

    ReadCall {
        boolean needsSession = switch (operation) {
            case LIST_SESSIONS, HEALTH -> false;
            case GET_SESSION, LIST_MESSAGES -> true;
            case CREATE_SESSION, RENAME_SESSION, FAVORITE_SESSION, DELETE_SESSION, SEND_MESSAGE, SMART_CHAT ->
                throw new IllegalArgumentException("expected an operation that only reads, was " + operation.label());
        };
        if (needsSession && sessionId.isEmpty()) {
            throw new IllegalArgumentException(operation.label() + " reads one session, and none was named");
        }
    }

    ChatCall in(ChatApi api) {
        return switch (operation) {
            case HEALTH -> api.health();
            case GET_SESSION -> api.getSession(sessionId.orElseThrow());
            case LIST_MESSAGES -> api.listMessages(sessionId.orElseThrow(), 1, PAGE_LENGTH);
            case LIST_SESSIONS,
                    CREATE_SESSION,
                    RENAME_SESSION,
                    FAVORITE_SESSION,
                    DELETE_SESSION,
                    SEND_MESSAGE,
                    SMART_CHAT -> api.listSessions();
        };
    }
}

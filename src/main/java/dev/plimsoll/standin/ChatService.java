package dev.plimsoll.standin;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import io.netty.handler.codec.http.HttpMethod;
import java.util.function.LongSupplier;

/** What the service says to a request, without regard to when. Thread-safe. */
final class ChatService {
    private final Contract contract;
    private final Dialect dialect;
    private final Identities identities;
    private final SessionCalls sessions;
    private final MessageCalls messages;
    private final LongSupplier nanos;
    private final long startNanos;

    ChatService(Contract contract, ChatStore store, Identities identities, LongSupplier nanos) {
        this.contract = contract;
        this.dialect = Dialect.of(contract);
        this.identities = identities;
        this.sessions = new SessionCalls(contract, dialect, store);
        this.messages = new MessageCalls(contract, dialect, store);
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
    }

    Dialect dialect() {
        return dialect;
    }

    /**
     * Serves a request that came through the gate.
     *
     * @throws RefusedException when its body is not valid, or there is no such session
     */
    Answer serve(Request request, int replyTokens) {
        Operation operation = request.route().operation().orElseThrow();
        FaultPlan plan = request.plan();
        if (plan.has(FaultKind.STATUS)) {
            return dialect.failed(plan.status());
        }
        if (plan.has(FaultKind.DATABASE_AWAY) && operation != Operation.HEALTH) {
            return refused(request, new RefusedException(dialect.databaseAway(operation)));
        }
        Answer answer = perform(operation, request, replyTokens);
        return plan.has(FaultKind.SHAPE)
                ? BrokenShape.of(answer, contract.call(operation).reply())
                : answer;
    }

    /** The answer to a request that is not served. Routes that do not exist are answered by the web framework, in HTML. */
    Answer refused(Request request, RefusedException refused) {
        return switch (refused.refusal()) {
            case NO_ROUTE -> Answer.html(404, page(request));
            case METHOD_NOT_ALLOWED ->
                dialect.refused(refused.refusal(), refused.words()).with("Allow", "GET, POST, PATCH, DELETE");
            case UNREADABLE,
                    LIMITED,
                    CONTENT_TYPE,
                    API_KEY,
                    USER_ID_MISSING,
                    USER_ID_INVALID,
                    REFERENCE_CODE,
                    BODY_TOO_LARGE,
                    MALFORMED,
                    INVALID,
                    SESSION_NOT_FOUND,
                    GENERIC,
                    UPSTREAM -> dialect.refused(refused.refusal(), refused.words());
        };
    }

    private Answer perform(Operation operation, Request request, int replyTokens) {
        return switch (operation) {
            case LIST_SESSIONS -> sessions.list(request);
            case CREATE_SESSION -> sessions.create(request);
            case GET_SESSION -> sessions.get(request);
            case RENAME_SESSION -> sessions.rename(request);
            case FAVORITE_SESSION -> sessions.favorite(request);
            case DELETE_SESSION -> sessions.delete(request);
            case LIST_MESSAGES -> messages.list(request);
            case SEND_MESSAGE -> messages.send(request);
            case SMART_CHAT -> messages.smartChat(request, replyTokens);
            case HEALTH -> dialect.health(new Dialect.Health((nanos.getAsLong() - startNanos) / 1e9, identities.now()));
        };
    }

    private static String page(Request request) {
        HttpMethod method = request.head().method();
        String path = request.head()
                .uri()
                .replaceAll("[?].*", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n<body>\n"
                + "<pre>Cannot " + method + " " + path + "</pre>\n</body>\n</html>\n";
    }
}

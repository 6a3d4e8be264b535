package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contract;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the service does with messages. */
final class MessageCalls {
    private static final Set<String> SENDERS = Set.of("user", "assistant", "system");

    private final Contract contract;
    private final Dialect dialect;
    private final ChatStore store;
    private final SessionCalls sessions;
    private final ReplyText replies = new ReplyText();

    MessageCalls(Contract contract, Dialect dialect, ChatStore store) {
        this.contract = contract;
        this.dialect = dialect;
        this.store = store;
        this.sessions = new SessionCalls(contract, dialect, store);
    }

    Answer list(Request request) {
        String id = sessions.id(request);
        Query query = new Query(request.head().uri());
        int limit = query.number("limit", dialect.rules().defaultLimit(), 1, Rules.GREATEST_LIMIT);
        MessageWindow window = switch (contract.paging()) {
            case PAGE ->
                new MessageWindow(
                        MessageWindow.Order.OLDEST_FIRST, (query.number("page", 1, 1, 1_000_000) - 1) * limit, limit);
            case SKIP ->
                new MessageWindow(
                        MessageWindow.Order.NEWEST_FIRST, query.number("skip", 0, 0, Integer.MAX_VALUE), limit);
        };
        return dialect.messages(window, SessionCalls.found(store.messages(request.userId(), id, window)));
    }

    Answer send(Request request) {
        String id = sessions.id(request);
        JsonNode body = request.json();
        String content = dialect.rules().content().read(body);
        String sender = body.path("sender").asText("");
        if (!SENDERS.contains(sender)) {
            throw new RefusedException(Refusal.INVALID, "sender must be one of user, assistant, system.");
        }
        Optional<JsonNode> context = Optional.ofNullable(body.get("context")).filter(it -> !it.isNull());
        if (context.isPresent() && !context.get().isObject()) {
            throw new RefusedException(Refusal.INVALID, "context must be an object.");
        }
        Message.Draft draft = new Message.Draft(sender, content, context);
        return dialect.sent(SessionCalls.found(store.append(request.userId(), id, List.of(draft)))
                .messages()
                .get(0));
    }

    /** Stores the question and a reply of so many tokens. */
    Answer smartChat(Request request, int replyTokens) {
        String id = sessions.id(request);
        JsonNode body = request.json();
        String question = dialect.rules().message().read(body);
        dialect.rules().checkSmartChatContext(body);
        List<Message.Draft> drafts = List.of(
                new Message.Draft("user", question, Optional.empty()),
                new Message.Draft("assistant", replies.ofLength(replyTokens), Optional.empty()));
        MessageWindow.Slice stored = SessionCalls.found(store.append(request.userId(), id, drafts));
        return dialect.smartChat(
                new Dialect.Turn(stored.messages().get(0), stored.messages().get(1), replyTokens, stored.total()));
    }
}

package dev.plimsoll.standin;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Map;

/** How the service words its answers under one contract. */
sealed interface Dialect permits GuideDialect, DeployedDialect {
    static Dialect of(Contract contract) {
        return switch (contract.paging()) {
            case PAGE -> new GuideDialect(contract);
            case SKIP -> new DeployedDialect(contract);
        };
    }

    Rules rules();

    Answer sessions(List<Session> sessions);

    Answer session(Session session);

    Answer created(Session session);

    Answer deleted(Session session);

    Answer messages(MessageWindow window, MessageWindow.Slice slice);

    Answer sent(Message message);

    Answer smartChat(Turn turn);

    Answer health(Health health);

    Answer refused(Refusal refusal, String message);

    /** An error that a fault asks for. */
    Answer failed(int status);

    /** What an operation says when the database is gone. */
    Refusal databaseAway(Operation operation);

    /** Headers that every answer to a request with this reference code carries. */
    Map<String, String> headers(String referenceCode);

    /** What the smart chat stored, and how long the conversation is now. */
    record Turn(Message question, Message reply, int replyTokens, int conversationLength) {}

    /** How the service is. */
    record Health(double uptimeSeconds, String timestamp) {}
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.SessionFinder;
import dev.plimsoll.chat.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The calls of one handshake; it journals what it creates and deletes it. They are made before the contract is known,
 * and are the same under every contract.
 */
final class HandshakeVisit {
    private final ChatClient client;
    private final UserId user;
    private final SessionJournal journal;
    private final ChatApi api = new ChatApi(Contracts.guide());

    HandshakeVisit(ChatClient client, UserId user, SessionJournal journal) {
        this.client = client;
        this.user = user;
        this.journal = journal;
    }

    Exchange health() {
        return client.send(api.health(), user);
    }

    Exchange list() {
        return client.send(api.listSessions(), user);
    }

    Exchange create(String title) {
        journal.creating(user, title);
        Exchange exchange = client.send(api.createSession(title), user);
        sessionTitled(title, exchange).ifPresent(it -> journal.created(user, title, it.id()));
        if (certainlyRefused(exchange)) {
            journal.deleted(user, title);
        }
        return exchange;
    }

    /** Deletes a session; the journal keeps it open when that fails. */
    Exchange delete(ChatSession session) {
        Exchange exchange = client.send(api.deleteSession(session.id()), user);
        if (exchange.status().orElse(0) / 100 == 2) {
            journal.deleted(user, session.title());
        }
        return exchange;
    }

    /** Deletes what a create left behind whose answer was lost or made no sense. */
    void sweep(String title, Exchange create) {
        if (!certainlyRefused(create)) {
            sessionTitled(title, create).or(() -> sessionTitled(title, list())).ifPresent(this::delete);
        }
    }

    static Optional<ChatSession> sessionTitled(String title, Exchange exchange) {
        List<ChatSession> sessions = exchange instanceof Exchange.Answered answered
                ? SessionFinder.in(answered.answer().body())
                : List.of();
        return sessions.stream().filter(it -> it.title().equals(title)).findFirst();
    }

    private static boolean certainlyRefused(Exchange create) {
        if (create instanceof Exchange.Unanswered failure) {
            return failure.errorClass().beforeRequest();
        }
        int status = create.status().orElse(0);
        return status / 100 == 3 || status / 100 == 4;
    }
}

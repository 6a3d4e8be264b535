package dev.plimsoll.run;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.SessionFinder;
import dev.plimsoll.chat.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The exchanges of one clean-up, and what came of them. Thread-safe. */
final class Sweep {
    private final ChatClient client;
    private final ChatApi api;
    private final SessionJournal journal;
    private final LongAdder deleted = new LongAdder();
    private final LongAdder gone = new LongAdder();
    private final Map<OpenEntry, String> reasons = new ConcurrentHashMap<>();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    Sweep(ChatClient client, ChatApi api, SessionJournal journal) {
        this.client = client;
        this.api = api;
        this.journal = journal;
    }

    int failuresInARow() {
        return failuresInARow.get();
    }

    void newRound() {
        failuresInARow.set(0);
    }

    /** Deletes a session whose id is known. */
    void delete(OpenEntry entry, String sessionId) {
        if (isDeleted(entry, sessionId)) {
            journal.deleted(entry.user(), entry.title());
        }
    }

    /** Looks for one user's sessions by their titles; what is not there is left for another look. */
    void find(UserId user, List<OpenEntry> entries) {
        look(user, entries, "not found yet");
    }

    /** Looks once more; what is still not there never was. */
    void findForTheLastTime(UserId user, List<OpenEntry> entries) {
        for (OpenEntry entry : look(user, entries, "")) {
            gone.increment();
            journal.deleted(entry.user(), entry.title());
        }
    }

    CleanupReport report(List<OpenEntry> left) {
        return new CleanupReport(
                deleted.sum(),
                gone.sum(),
                left.stream()
                        .collect(Collectors.groupingBy(
                                it -> reasons.getOrDefault(it, "no time left"), Collectors.counting())));
    }

    /** Deletes what it finds, and says what was surely not there. */
    private List<OpenEntry> look(UserId user, List<OpenEntry> entries, String reason) {
        Exchange exchange = client.send(api.listSessions(), user);
        Reply reply = new Reply(api.contract(), Operation.LIST_SESSIONS, exchange);
        if (!settle(exchange, reply.isAccepted()) || !(exchange instanceof Exchange.Answered answered)) {
            entries.forEach(it -> reasons.put(it, "list_sessions: " + reasonOf(exchange, reply)));
            return List.of();
        }
        List<ChatSession> sessions = SessionFinder.in(answered.answer().body());
        return entries.stream()
                .filter(entry -> {
                    List<ChatSession> same = sessions.stream()
                            .filter(it -> entry.isTitledLike(it.title()))
                            .toList();
                    reasons.put(entry, reason);
                    deleteAll(entry, same);
                    return same.isEmpty();
                })
                .toList();
    }

    private void deleteAll(OpenEntry entry, List<ChatSession> sessions) {
        long done = sessions.stream().filter(it -> isDeleted(entry, it.id())).count();
        if (done > 0 && done == sessions.size()) {
            journal.deleted(entry.user(), entry.title());
        }
    }

    private boolean isDeleted(OpenEntry entry, String sessionId) {
        Exchange exchange = client.send(api.deleteSession(sessionId), entry.user());
        Optional<Answer> answer =
                exchange instanceof Exchange.Answered answered ? Optional.of(answered.answer()) : Optional.empty();
        boolean accepted = answer.filter(it -> it.status() / 100 == 2).isPresent();
        // A web server in front of a service that is down says 404 as well, but not in JSON.
        boolean missing = answer.filter(it -> it.status() == 404 && it.isJson()).isPresent();
        if (settle(exchange, accepted || missing)) {
            (accepted ? deleted : gone).increment();
            return true;
        }
        Reply reply = new Reply(api.contract(), Operation.DELETE_SESSION, exchange);
        reasons.put(entry, "delete_session: " + reasonOf(exchange, reply));
        return false;
    }

    private boolean settle(Exchange exchange, boolean done) {
        boolean refusedAlone =
                exchange.status().orElse(0) / 100 == 4 && exchange.status().getAsInt() != 429;
        if (done || refusedAlone) {
            failuresInARow.set(0);
        } else {
            failuresInARow.incrementAndGet();
        }
        return done;
    }

    private static String reasonOf(Exchange exchange, Reply reply) {
        return exchange instanceof Exchange.Unanswered failure
                ? failure.errorClass().label()
                : reply.problem();
    }
}

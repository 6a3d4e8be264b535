package dev.plimsoll.run;

import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out, before a run, which contract a target speaks: asks for its health, then creates, lists and deletes one
 * session of its own. Health alone proves nothing: some releases answer it to any key.
 */
public final class Handshake {
    private static final String TITLE = "plimsoll-handshake-";

    private final Target target;
    private final UserId user;
    private final HandshakeVisit visit;
    private final Complaint complaint;

    /**
     * @param client one that {@link Housekeeping} counts
     * @param user whose sessions the handshake may create and delete; nobody else's
     */
    public Handshake(Target target, ChatClient client, UserId user, SessionJournal journal) {
        this.target = target;
        this.user = user;
        this.visit = new HandshakeVisit(client, user, journal);
        this.complaint = new Complaint(target);
    }

    /** Tries the target; a contract that was pinned must be the one that answers. */
    public HandshakeResult shake(Optional<Contract> pinned) {
        Exchange health = visit.health();
        Optional<String> sick = complaint.about(Operation.HEALTH, health);
        if (sick.isPresent()) {
            return new HandshakeResult.Refused(sick.get());
        }
        String title = TITLE + health.code();
        Exchange create = visit.create(title);
        Optional<ChatSession> session = HandshakeVisit.sessionTitled(title, create);
        Optional<Contract> found = contractOf(Operation.CREATE_SESSION, create);
        if (session.isEmpty() || found.isEmpty()) {
            visit.sweep(title, create);
            return new HandshakeResult.Refused(complaint
                    .about(Operation.CREATE_SESSION, create)
                    .orElseGet(() -> complaint.neither(Operation.CREATE_SESSION, create)));
        }
        Map<Operation, Exchange> seen = new EnumMap<>(Operation.class);
        seen.put(Operation.HEALTH, health);
        seen.put(Operation.CREATE_SESSION, create);
        seen.put(Operation.LIST_SESSIONS, visit.list());
        Exchange delete = visit.delete(session.get());
        seen.put(Operation.DELETE_SESSION, delete);
        return judge(found.get(), pinned.orElse(found.get()), seen)
                .map(problem -> refused(problem, session.get(), delete))
                .orElseGet(() -> found(found.get(), seen));
    }

    /** Tries the target by reading alone: creates nothing, and so proves less. */
    public HandshakeResult read() {
        Exchange list = visit.list();
        return contractOf(Operation.LIST_SESSIONS, list)
                .<HandshakeResult>map(it -> new HandshakeResult.Found(
                        it, "target " + target + " lists sessions as the " + it + " contract says", List.of()))
                .orElseGet(() -> new HandshakeResult.Refused(complaint
                        .about(Operation.LIST_SESSIONS, list)
                        .orElseGet(() -> complaint.neither(Operation.LIST_SESSIONS, list))));
    }

    private static Optional<Contract> contractOf(Operation operation, Exchange exchange) {
        return Contracts.all().stream()
                .filter(it -> new Reply(it, operation, exchange).isAccepted())
                .findFirst();
    }

    private Optional<String> judge(Contract found, Contract wanted, Map<Operation, Exchange> seen) {
        if (!found.equals(wanted)) {
            return Optional.of(complaint.pinnedElsewhere(wanted, found));
        }
        // Health has another shape on some releases: worth a remark, no reason to give up.
        return seen.entrySet().stream()
                .filter(it -> it.getKey() != Operation.HEALTH)
                .flatMap(it -> problem(found, it.getKey(), it.getValue()).stream())
                .findFirst();
    }

    private Optional<String> problem(Contract found, Operation operation, Exchange exchange) {
        Reply reply = new Reply(found, operation, exchange);
        return reply.isAccepted()
                ? Optional.empty()
                : complaint
                        .about(operation, exchange)
                        .or(() -> Optional.of(complaint.strays(found, operation, reply.problem())));
    }

    private HandshakeResult refused(String problem, ChatSession session, Exchange delete) {
        boolean deleted = delete.status().orElse(0) / 100 == 2;
        return new HandshakeResult.Refused(
                deleted
                        ? problem
                        : problem + "; its session '" + session.title() + "' of user " + user + " may be left there");
    }

    private HandshakeResult found(Contract contract, Map<Operation, Exchange> seen) {
        List<String> drift = seen.entrySet().stream()
                .flatMap(it -> new Reply(contract, it.getKey(), it.getValue()).remarks().stream())
                .toList();
        String explanation = "target " + target + " speaks the " + contract
                + " contract: it created, listed and deleted a session as that says";
        return new HandshakeResult.Found(contract, explanation, drift);
    }
}

package dev.plimsoll.simulations;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.Phase;
import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.run.WaitingUser;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Virtual users of a run inside Gatling's sessions: how they take a place, wait for its instant, and leave. */
final class Users {
    private static final String WAITING = "waiting";
    private static final String USER = "user";

    private Users() {}

    /** Who this session is; only inside a visit. */
    static VirtualUser of(Session session) {
        VirtualUser user = session.get(USER);
        if (user == null) {
            throw new IllegalStateException("nobody has arrived in this session");
        }
        return user;
    }

    /** Something asked of the user, as Gatling wants to be told. */
    static <T> Function<Session, T> ask(Function<VirtualUser, T> question) {
        return session -> question.apply(of(session));
    }

    static Function<Session, Boolean> when(Predicate<VirtualUser> condition) {
        return session -> condition.test(of(session));
    }

    /** Something that the user is told or does, as Gatling wants to be told. */
    static Function<Session, Session> tell(Consumer<VirtualUser> action) {
        return session -> {
            action.accept(of(session));
            return session;
        };
    }

    /** A visit at its instant of the schedule, from arrival to leave; nothing when there is no place left. */
    static ChainBuilder visit(LiveRun run, Phase phase, ChainBuilder journey) {
        return exec(session -> run.nextUser(phase)
                        .map(waiting -> session.set(WAITING, waiting))
                        .orElse(session))
                .exec(doIf(session -> session.contains(WAITING)).then(waitAndArrive()))
                .exec(doIf(session -> session.contains(USER)).then(exec(journey).exec(session -> {
                    of(session).leaves();
                    return session;
                })));
    }

    private static ChainBuilder waitAndArrive() {
        return asLongAs(session -> !waiting(session).knowsItsInstant())
                .on(pause(session -> waiting(session).untilInstant()))
                .exec(pause(session -> waiting(session).untilInstant()))
                .exec(session -> {
                    Optional<VirtualUser> user = waiting(session).arrives();
                    return user.map(it -> session.set(USER, it)).orElse(session);
                });
    }

    private static WaitingUser waiting(Session session) {
        WaitingUser waiting = session.get(WAITING);
        if (waiting == null) {
            throw new IllegalStateException("this session has no place in the schedule");
        }
        return waiting;
    }
}

package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.tell;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.run.VirtualUser;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one call of a run that makes one kind alone. Where it is about a session, each user keeps one: a user's first visit
 * creates it, which is a call more.
 */
final class SingleCall {
    private final Steps steps;
    private final Journeys journeys;
    private final Operation operation;
    private final Map<UserId, String> kept = new ConcurrentHashMap<>();

    SingleCall(Visits visits) {
        this.steps = visits.steps();
        this.journeys = visits.journeys();
        this.operation = visits.plan().single().orElseThrow();
    }

    ChainBuilder once() {
        return switch (operation) {
            case HEALTH -> steps.health();
            case LIST_SESSIONS -> steps.listSessions();
            case CREATE_SESSION -> steps.createSession();
            case GET_SESSION -> inKeptSession(steps.getSessionWhereOffered());
            case RENAME_SESSION -> inKeptSession(steps.renameSession());
            case FAVORITE_SESSION -> inKeptSession(steps.favoriteSession());
            case LIST_MESSAGES -> inKeptSession(steps.listMessages());
            case SEND_MESSAGE -> inKeptSession(steps.sendMessage());
            case SMART_CHAT -> inKeptSession(steps.smartChat());
            case DELETE_SESSION -> exec(steps.createSession()).exec(journeys.inSession(steps.deleteSession()));
        };
    }

    /** By each user again and again without a pause, until the time is over. */
    ChainBuilder withoutPause() {
        return asLongAs(when(VirtualUser::hasTime)).on(once());
    }

    private ChainBuilder inKeptSession(ChainBuilder call) {
        return exec(tell(this::opensKept))
                .exec(doIf(when(user -> user.conversation().sessionId().isEmpty()))
                        .then(exec(steps.createSession()).exec(tell(this::keeps))))
                .exec(journeys.inSession(call));
    }

    private void opensKept(VirtualUser user) {
        Optional.ofNullable(kept.get(user.userId())).ifPresent(user.conversation()::opens);
    }

    private void keeps(VirtualUser user) {
        user.conversation().sessionId().ifPresent(id -> kept.put(user.userId(), id));
    }
}

package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Expectations;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.workload.VisitModel;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/** Named pieces of a visit, which simulations put together. */
final class Journeys {
    private static final int FIRST_PAGE = 1;
    private static final int PAGE_LENGTH = 20;

    private final Calls calls;
    private final LiveRun run;
    private final VisitModel model;
    private final Expectations expectations;
    private final Words words = Words.shipped();

    Journeys(Calls calls, LiveRun run) {
        this.calls = calls;
        this.run = run;
        this.expectations = new Expectations(run.api().contract());
        this.model = run.plan().visits();
    }

    ChainBuilder health() {
        return calls.call(Operation.HEALTH, user -> user.api().health());
    }

    ChainBuilder listSessions() {
        return calls.call(Operation.LIST_SESSIONS, user -> user.api().listSessions());
    }

    ChainBuilder createSession() {
        return calls.call(
                Operation.CREATE_SESSION,
                user -> user.api().createSession(user.title()),
                user -> expectations.titleIs(user.title()));
    }

    /** Only the guide's contract can ask for one session. */
    ChainBuilder getSessionWhereOffered() {
        return calls.offers(Operation.GET_SESSION)
                ? calls.call(Operation.GET_SESSION, user -> user.api().getSession(session(user)))
                : exec(it -> it);
    }

    ChainBuilder renameSession() {
        return calls.call(
                Operation.RENAME_SESSION,
                user -> user.api().renameSession(session(user), run.titles().renamed(user.title())),
                user -> expectations.titleIs(run.titles().renamed(user.title())));
    }

    ChainBuilder favoriteSession() {
        return calls.call(Operation.FAVORITE_SESSION, user -> user.api().favoriteSession(session(user)));
    }

    ChainBuilder deleteSession() {
        return calls.call(Operation.DELETE_SESSION, user -> user.api().deleteSession(session(user)));
    }

    ChainBuilder listMessages() {
        return calls.call(
                Operation.LIST_MESSAGES, user -> user.api().listMessages(session(user), FIRST_PAGE, PAGE_LENGTH));
    }

    ChainBuilder sendMessage() {
        return calls.call(
                Operation.SEND_MESSAGE,
                user -> user.api()
                        .sendMessage(session(user), user.says(words.message(model.message(), user.random()))));
    }

    ChainBuilder smartChat() {
        return calls.call(
                Operation.SMART_CHAT,
                user -> user.api().smartChat(session(user), user.says(words.message(model.message(), user.random()))));
    }

    /** Lists the messages, and what was said last must be among them. */
    ChainBuilder findMessage() {
        return calls.call(
                Operation.LIST_MESSAGES,
                user -> user.api().listMessages(session(user), FIRST_PAGE, PAGE_LENGTH),
                user -> expectations.holdsMessage(user.saidLast()));
    }

    /** After a list: goes on with an old session of this run when the visit wants one and there is one. */
    ChainBuilder openOrCreateSession() {
        ChainBuilder read = exec(getSessionWhereOffered()).exec(listMessages());
        return exec(doIf(when(this::opensOldSession)).then(read))
                .exec(doIf(when(user -> user.sessionId().isEmpty())).then(createSession()));
    }

    private boolean opensOldSession(VirtualUser user) {
        if (!user.visit().opensOld() || !user.goesOn()) {
            return false;
        }
        Optional<String> old = user.accepted().flatMap(list -> expectations.idOfFirst(list.body(), this::mayBeOpened));
        old.ifPresent(user::opens);
        return old.isPresent();
    }

    private boolean mayBeOpened(JsonNode session) {
        return run.titles().mayBeOpened(session.path("title").asText());
    }

    ChainBuilder inSession(ChainBuilder steps) {
        return doIf(when(user -> user.sessionId().isPresent())).then(steps);
    }

    /** Turns of smart chat, with time to read and think between them. */
    ChainBuilder turns() {
        ChainBuilder turn =
                exec(smartChat()).exec(doIf(when(this::listsAfterTurn)).then(listMessages()));
        return exec(turn)
                .exec(repeat(ask(user -> user.visit().turns() - 1))
                        .on(doIf(when(VirtualUser::goesOn)).then(exec(think()).exec(turn))));
    }

    private ChainBuilder think() {
        return pause(ask(user -> user.thinks(model.think().sample(user.random()))));
    }

    private boolean listsAfterTurn(VirtualUser user) {
        return user.random().nextDouble() < model.mix().listAfterTurn();
    }

    ChainBuilder sometimesRename() {
        return doIf(when(user -> user.visit().renames())).then(renameSession());
    }

    ChainBuilder sometimesFavorite() {
        return doIf(when(user -> user.visit().favorites())).then(favoriteSession());
    }

    /** Only what the visit created itself: another visit may be in an old session. */
    ChainBuilder sometimesDelete() {
        return doIf(when(user -> user.visit().deletes() && user.createdItsSession()))
                .then(deleteSession());
    }

    private static String session(VirtualUser user) {
        return user.sessionId().orElseThrow();
    }
}

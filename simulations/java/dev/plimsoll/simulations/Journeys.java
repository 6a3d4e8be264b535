package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.ask;
import static dev.plimsoll.simulations.Users.tell;
import static dev.plimsoll.simulations.Users.when;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Expectations;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.client.Habit;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.workload.VisitModel;
import io.gatling.javaapi.core.ChainBuilder;
import java.util.Optional;

/** Pieces of a visit that are more than one call, which simulations put together. */
final class Journeys {
    private final Steps steps;
    private final VisitModel model;
    private final Thinking thinking;
    private final Expectations expectations;
    private final ClientBehaviour client;

    Journeys(Steps steps, RunPlan plan) {
        this.steps = steps;
        this.expectations = new Expectations(plan.contract());
        this.model = plan.visits();
        this.thinking = new Thinking(model, steps.health());
        this.client = plan.client().behaviour();
    }

    /** After a list: goes on with an old session of this run when the visit wants one and there is one. */
    ChainBuilder openOrCreateSession() {
        ChainBuilder read = exec(steps.getSessionWhereOffered()).exec(steps.listMessages());
        return exec(doIf(when(this::opensOldSession)).then(read))
                .exec(doIf(when(user -> user.conversation().sessionId().isEmpty()))
                        .then(steps.createSession()));
    }

    private boolean opensOldSession(VirtualUser user) {
        if (!user.visit().opensOld() || !user.goesOn()) {
            return false;
        }
        Optional<String> old =
                user.accepted().flatMap(list -> expectations.idOfFirst(list.body(), it -> mayBeOpened(user, it)));
        old.ifPresent(user.conversation()::opens);
        return old.isPresent();
    }

    private static boolean mayBeOpened(VirtualUser user, JsonNode session) {
        return user.titles().mayBeOpened(session.path("title").asText());
    }

    ChainBuilder inSession(ChainBuilder journey) {
        return doIf(when(user -> user.conversation().sessionId().isPresent())).then(journey);
    }

    /** Turns of smart chat, with time to read and think between them. */
    ChainBuilder turns() {
        ChainBuilder turn = exec(checkKey())
                .exec(steps.smartChat())
                .exec(doIf(when(this::listsAfterTurn)).then(steps.listMessages()));
        return exec(turn)
                .exec(repeat(ask(user -> user.visit().turns() - 1))
                        .on(doIf(when(VirtualUser::goesOn))
                                .then(exec(thinking.untilNextTurn()).exec(turn))));
    }

    private boolean listsAfterTurn(VirtualUser user) {
        return user.random().nextDouble() < model.mix().listAfterTurn();
    }

    ChainBuilder sometimesRename() {
        return doIf(when(user -> user.visit().renames())).then(steps.renameSession());
    }

    ChainBuilder sometimesFavorite() {
        return doIf(when(user -> user.visit().favorites())).then(steps.favoriteSession());
    }

    /** Only what the visit created itself: another visit may be in an old session. */
    ChainBuilder sometimesDelete() {
        return doIf(when(user -> user.visit().deletes() && user.conversation().isOwn()))
                .then(client.has(Habit.BATCH_DELETE) ? tidyUp() : steps.deleteSession());
    }

    /**
     * Sets the session aside and, once the user has let enough of them pile up, deletes them in batches. Those of one
     * batch follow each other without a pause: a virtual user sends one request at a time.
     */
    private ChainBuilder tidyUp() {
        ChainBuilder next = exec(pause(
                        ask(user -> user.thinks(user.conversation().tidying().pause()))))
                .exec(steps.deleteSetAside());
        return exec(tell(user -> user.conversation().setsAside(user.frontEnd())))
                .exec(asLongAs(when(Journeys::hasToTidy)).on(next));
    }

    private static boolean hasToTidy(VirtualUser user) {
        return user.goesOn() && !user.conversation().tidying().isDone();
    }

    /** Asks for the health when the front-end wants to know whether its key still holds. */
    ChainBuilder checkKey() {
        return client.has(Habit.KEY_CHECK)
                ? exec(doIf(when(user -> user.frontEnd().mustCheckKey())).then(steps.health()))
                : exec(session -> session);
    }
}

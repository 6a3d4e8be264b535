package dev.plimsoll.simulations;

import static dev.plimsoll.simulations.Users.tell;
import static io.gatling.javaapi.core.CoreDsl.exec;

import dev.plimsoll.chat.Expectations;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.RunPlan;
import dev.plimsoll.run.VirtualUser;
import dev.plimsoll.workload.Messages;
import io.gatling.javaapi.core.ChainBuilder;

/** What a visitor can do, one call each; those about a session need that the visit has one. */
final class Steps {
    private static final int FIRST_PAGE = 1;
    private static final int PAGE_LENGTH = 20;
    private static final String SHORT_MESSAGE = "One message more, as long as those before it.";

    private final Calls calls;
    private final Messages messages;
    private final Expectations expectations;

    Steps(RunPlan plan) {
        this.calls = new Calls(plan);
        this.expectations = new Expectations(plan.contract());
        this.messages = plan.visits().messages();
    }

    ChainBuilder health() {
        return calls.read(Operation.HEALTH, user -> user.api().health());
    }

    ChainBuilder listSessions() {
        return calls.read(Operation.LIST_SESSIONS, user -> user.api().listSessions());
    }

    ChainBuilder createSession() {
        return calls.call(
                Operation.CREATE_SESSION,
                user -> user.api().createSession(user.title()),
                user -> expectations.titleIs(user.title()));
    }

    /** One more session, beside those that the visit has created before. */
    ChainBuilder createAnotherSession() {
        return exec(tell(user -> user.conversation().startsAnother())).exec(createSession());
    }

    /** Only the guide's contract can ask for one session. */
    ChainBuilder getSessionWhereOffered() {
        return calls.offers(Operation.GET_SESSION)
                ? calls.read(Operation.GET_SESSION, user -> user.api().getSession(session(user)))
                : exec(it -> it);
    }

    ChainBuilder renameSession() {
        return calls.call(
                Operation.RENAME_SESSION,
                user -> user.api().renameSession(session(user), user.titles().renamed(user.title())),
                user -> expectations.titleIs(user.titles().renamed(user.title())));
    }

    ChainBuilder favoriteSession() {
        return calls.call(Operation.FAVORITE_SESSION, user -> user.api().favoriteSession(session(user)));
    }

    ChainBuilder deleteSession() {
        return calls.call(Operation.DELETE_SESSION, user -> user.api().deleteSession(session(user)));
    }

    /** One of the sessions that were set aside, not the visit's own. */
    ChainBuilder deleteSetAside() {
        return calls.call(
                Operation.DELETE_SESSION,
                user -> user.api().deleteSession(user.conversation().tidies()));
    }

    ChainBuilder listMessages() {
        return calls.read(
                Operation.LIST_MESSAGES, user -> user.api().listMessages(session(user), FIRST_PAGE, PAGE_LENGTH));
    }

    ChainBuilder sendMessage() {
        return calls.call(
                Operation.SEND_MESSAGE,
                user -> user.api()
                        .sendMessage(session(user), user.conversation().says(messages.draw(user.random()))));
    }

    /** A message that is as long as all others like it, so that only their number makes a page larger. */
    ChainBuilder sendShortMessage() {
        return calls.call(
                Operation.SEND_MESSAGE,
                user -> user.api()
                        .sendMessage(session(user), user.conversation().says(SHORT_MESSAGE)));
    }

    ChainBuilder smartChat() {
        return calls.call(
                Operation.SMART_CHAT,
                user -> user.api().smartChat(session(user), user.conversation().says(messages.draw(user.random()))));
    }

    /** Lists the messages, and what was said last must be among them. */
    ChainBuilder findMessage() {
        return calls.call(
                Operation.LIST_MESSAGES,
                user -> user.api().listMessages(session(user), FIRST_PAGE, PAGE_LENGTH),
                user -> expectations.holdsMessage(user.conversation().saidLast()));
    }

    private static String session(VirtualUser user) {
        return user.conversation().sessionId().orElseThrow();
    }
}

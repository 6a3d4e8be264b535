package dev.plimsoll.run;

import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.client.FrontEnd;
import dev.plimsoll.client.Tidying;
import java.util.Optional;

/**
 * What one visit remembers between its calls: the session it talks in and what it said last. Whatever it creates, the
 * journal is told before.
 */
public final class Conversation {
    private final SessionJournal journal;
    private final UserId user;
    private final String firstTitle;
    private String title;
    private int others;
    private Optional<String> sessionId = Optional.empty();
    private boolean own;
    private String saidLast = "";
    private Tidying tidying = Tidying.nothing();
    private String deletes;

    Conversation(SessionJournal journal, UserId user, String title) {
        this.journal = journal;
        this.user = user;
        this.firstTitle = title;
        this.title = title;
        this.deletes = title;
    }

    /** What the next session is called that it creates, and the last one until then. */
    public String title() {
        return title;
    }

    /** Another session is to come, beside those it created: it gets a title of its own. */
    public void startsAnother() {
        others++;
        title = firstTitle + " " + others;
        deletes = title;
    }

    /** The session this visit talks in, once it has one. */
    public Optional<String> sessionId() {
        return sessionId;
    }

    /** True when the visit created its session itself. */
    public boolean isOwn() {
        return own;
    }

    /** Goes on with an old session. */
    public void opens(String id) {
        sessionId = Optional.of(id);
    }

    /** Remembers what is about to be said, to be looked for later. */
    public String says(String message) {
        saidLast = message;
        return message;
    }

    public String saidLast() {
        return saidLast;
    }

    /** Leaves its session to the front-end, which deletes several together, and takes on those whose time has come. */
    public void setsAside(FrontEnd frontEnd) {
        sessionId.ifPresent(id -> tidying = frontEnd.discards(new ChatSession(id, title)));
    }

    /** What it tidies up: sessions that earlier visits of the user set aside. */
    public Tidying tidying() {
        return tidying;
    }

    /** The id of the next session that it tidies up. */
    public String tidies() {
        ChatSession next = tidying.next();
        deletes = next.title();
        return next.id();
    }

    void begins(Operation operation) {
        if (operation == Operation.CREATE_SESSION) {
            journal.creating(user, title);
        }
    }

    /** One that was refused as it should be has changed nothing. */
    void ends(CallInProgress call, Contract contract) {
        boolean accepted =
                call.reading() instanceof Reading.Accepted && call.attempt().received() instanceof Reading.Accepted;
        if (call.operation() == Operation.CREATE_SESSION
                && call.attempt().received() instanceof Reading.Accepted answer) {
            // One that came back under another title is there all the same, and clean-up would not find it by its own.
            Optional<String> id = contract.idOf(answer.body());
            id.ifPresent(it -> journal.created(user, title, it));
            own = accepted;
            sessionId = accepted ? id : sessionId;
        }
        if (call.operation() == Operation.DELETE_SESSION && accepted) {
            journal.deleted(user, deletes);
        }
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.UserId;

/** Told of every session a run creates, before it is asked for, so that whatever becomes of the run it can be found. */
public interface SessionJournal {
    /** A session is about to be created. */
    void creating(UserId user, String title);

    /** The service told its id. */
    void created(UserId user, String title, String sessionId);

    /** It is gone. */
    void deleted(UserId user, String title);

    /** Forgets everything: for simulations that Gatling runs alone. */
    static SessionJournal none() {
        return new SessionJournal() {
            @Override
            public void creating(UserId user, String title) {}

            @Override
            public void created(UserId user, String title, String sessionId) {}

            @Override
            public void deleted(UserId user, String title) {}
        };
    }
}

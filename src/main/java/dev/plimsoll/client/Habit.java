package dev.plimsoll.client;

import java.util.Locale;

/** Something that a front-end may do besides sending what its user asks for, as the API integration guide has it. */
public enum Habit {
    /** The list of sessions is remembered for a while, until a session changes. */
    LIST_CACHE,
    /** A read that is already under way for the same user is not sent a second time. */
    SHARED_READS,
    /** A favorite is shown before the service has confirmed it, and taken back when it does not. */
    OPTIMISTIC_FAVORITE,
    /** Whether the key still holds is asked now and then. */
    KEY_CHECK,
    /** Sessions are deleted several at a time. */
    BATCH_DELETE;

    /** Its word in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

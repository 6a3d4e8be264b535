package dev.plimsoll.client;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** The front-end of one user, shared by all visits that this user makes, also at the same time. Thread-safe. */
public final class FrontEnd {
    /** The list alone: nothing else is remembered. */
    private static final Pattern LISTS_OF_SESSIONS = Pattern.compile("/chats$");

    private final ClientBehaviour behaviour;
    private final AnswerCache lists;
    private final ReadsInFlight reads = new ReadsInFlight();
    private final KeyCheck key;
    private final Favorites favorites = new Favorites();
    private final Pile pile;

    /** @param nanos elapsed time, as {@link System#nanoTime()} counts it */
    public FrontEnd(ClientBehaviour behaviour, LongSupplier nanos) {
        this.behaviour = behaviour;
        this.lists = new AnswerCache(behaviour.memory(), nanos);
        this.key = new KeyCheck(behaviour.memory(), nanos);
        this.pile = new Pile(behaviour.batches());
    }

    /** What it still remembers of the answer to a read. */
    public Optional<Reading.Accepted> remembered(ChatCall read) {
        return behaviour.has(Habit.LIST_CACHE) ? lists.get(read.path()) : Optional.empty();
    }

    /** The same read, when it is under way already. Empty when the caller must send it. */
    public Optional<Flight> joined(ChatCall read) {
        return behaviour.has(Habit.SHARED_READS) ? reads.join(read.path()) : Optional.empty();
    }

    public boolean mustCheckKey() {
        return behaviour.has(Habit.KEY_CHECK) && key.isDue();
    }

    /** False once the service has said that it does not know the key, until it says otherwise. */
    public boolean keyIsValid() {
        return key.isValid();
    }

    /** Whether the user sees a session as a favorite, by the path of the call that makes it one. */
    public boolean showsFavorite(ChatCall favorite) {
        return favorites.areShown(favorite.path());
    }

    /** Sets a session aside to be deleted, and says which are to be deleted now. */
    public Tidying discards(ChatSession session) {
        return pile.add(session);
    }

    /** A call is about to be sent. */
    public void callBegins(ChatCall call) {
        if (showsEarly(call)) {
            favorites.show(call.path());
        }
    }

    /** A call is over: remembers, forgets and hands on what follows from its answer. */
    public void callEnds(ChatCall call, Reading reading) {
        if (behaviour.habits().isEmpty()) {
            // All users share this one, and have nothing to wait for here.
            return;
        }
        switch (call.operation()) {
            case LIST_SESSIONS -> listed(call, reading);
            case GET_SESSION, LIST_MESSAGES -> reads.land(call.path(), reading);
            case HEALTH -> {
                reads.land(call.path(), reading);
                key.answered(reading);
            }
            // A change that failed may have happened all the same.
            case CREATE_SESSION, RENAME_SESSION, FAVORITE_SESSION, DELETE_SESSION -> lists.drop(LISTS_OF_SESSIONS);
            case SEND_MESSAGE, SMART_CHAT -> {}
        }
    }

    /** Takes back what was shown too early; true when there was such a thing. */
    public boolean rollsBack(ChatCall call, Reading reading) {
        if (showsEarly(call) && reading instanceof Reading.Refused) {
            favorites.rollBack(call.path());
            return true;
        }
        return false;
    }

    private boolean showsEarly(ChatCall call) {
        return call.operation() == Operation.FAVORITE_SESSION && behaviour.has(Habit.OPTIMISTIC_FAVORITE);
    }

    private void listed(ChatCall read, Reading reading) {
        reads.land(read.path(), reading);
        if (behaviour.has(Habit.LIST_CACHE) && reading instanceof Reading.Accepted accepted) {
            lists.put(read.path(), accepted);
        }
    }
}

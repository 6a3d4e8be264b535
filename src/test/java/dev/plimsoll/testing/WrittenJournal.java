package dev.plimsoll.testing;

import dev.plimsoll.chat.UserId;
import dev.plimsoll.run.SessionJournal;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told, in words and in order. */
public final class WrittenJournal implements SessionJournal {
    private final List<String> entries = new ArrayList<>();

    @Override
    public void creating(UserId user, String title) {
        entries.add("creating " + title);
    }

    @Override
    public void created(UserId user, String title, String sessionId) {
        entries.add("created " + title + " as " + sessionId);
    }

    @Override
    public void deleted(UserId user, String title) {
        entries.add("deleted " + title);
    }

    public List<String> entries() {
        return List.copyOf(entries);
    }
}

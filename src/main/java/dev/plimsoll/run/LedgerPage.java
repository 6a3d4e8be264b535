package dev.plimsoll.run;

import dev.plimsoll.chat.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ledger's lines come to: the sessions that were created and not deleted. Holds only these in memory. */
final class LedgerPage {
    static final String CREATING = "creating";
    static final String CREATED = "created";
    static final String DELETED = "deleted";
    static final String USER = "user";
    static final String ID = "id";

    private final Map<String, Open> open = new LinkedHashMap<>();

    void read(LedgerLine line) {
        Optional<String> user = line.field(USER);
        line.field(CREATING).ifPresent(title -> open(user.orElse(""), title).unanswered++);
        line.field(CREATED).ifPresent(title -> {
            Open session = open(user.orElse(""), title);
            session.unanswered = Math.max(0, session.unanswered - 1);
            line.field(ID).ifPresent(session.ids::add);
        });
        line.field(DELETED).ifPresent(title -> close(user.orElse(""), title));
    }

    List<OpenEntry> entries() {
        List<OpenEntry> entries = new ArrayList<>();
        for (Open session : open.values()) {
            UserId user = new UserId(session.user);
            session.ids.forEach(id -> entries.add(new OpenEntry(user, session.title, Optional.of(id))));
            if (session.unanswered > 0) {
                entries.add(new OpenEntry(user, session.title, Optional.empty()));
            }
        }
        return List.copyOf(entries);
    }

    private Open open(String user, String title) {
        return open.computeIfAbsent(user + ' ' + title, any -> new Open(user, title));
    }

    /** A repeated create may have left a second session that nobody can name: that one stays open. */
    private void close(String user, String title) {
        Open session = open.get(user + ' ' + title);
        if (session != null && session.unanswered > 0 && !session.ids.isEmpty()) {
            session.ids.clear();
        } else {
            open.remove(user + ' ' + title);
        }
    }

    /** The sessions under one title: those that were named, and how many creations went unanswered. */
    private static final class Open {
        private final String user;
        private final String title;
        private final List<String> ids = new ArrayList<>(1);
        private int unanswered;

        Open(String user, String title) {
            this.user = user;
            this.title = title;
        }
    }
}

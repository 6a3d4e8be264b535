package dev.plimsoll.config;

import java.util.HashSet;
import java.util.Set;

/** The names that are taken. */
final class UniqueNames {
    /** Stands for a name that was missing or wrong; it may come again, since its problem is another. */
    static final String UNREADABLE = "?";

    private final Set<String> taken = new HashSet<>();

    /** Takes the name; false when it was taken already. */
    boolean take(String name) {
        return taken.add(name) || name.equals(UNREADABLE);
    }
}

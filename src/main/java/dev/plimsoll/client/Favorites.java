package dev.plimsoll.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sessions a front-end shows as favorites: at once when its user asks, and no longer when the call fails. */
final class Favorites {
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    void show(String session) {
        shown.add(session);
    }

    void rollBack(String session) {
        shown.remove(session);
    }

    boolean areShown(String session) {
        return shown.contains(session);
    }
}

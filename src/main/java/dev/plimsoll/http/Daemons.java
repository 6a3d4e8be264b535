package dev.plimsoll.http;

import java.util.concurrent.ThreadFactory;

/** Threads that keep no program alive. */
final class Daemons {
    /** How long one waits for more work before it ends. */
    static final long IDLE_SECONDS = 10;

    private Daemons() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

package dev.plimsoll.standin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Counts each client address's requests in fixed windows, which start with the address's first request. Thread-safe. */
final class RateLimiter {
    private static final int MANY_CLIENTS = 10_000;

    private final RateLimit limit;
    private final LongSupplier nanos;
    private final Map<String, Window> windows = new HashMap<>();

    RateLimiter(RateLimit limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
    }

    /** Takes one request off the client's quota; every request does, whatever becomes of it. */
    synchronized Quota take(String client) {
        long now = nanos.getAsLong();
        Window window = windows.get(client);
        if (window == null || now - window.startNanos >= limit.window().toNanos()) {
            forgetOldWindows(now);
            window = new Window(now);
            windows.put(client, window);
        }
        window.used++;
        long leftNanos = limit.window().toNanos() - (now - window.startNanos);
        return new Quota(limit, window.used, (leftNanos + 999_999_999) / 1_000_000_000);
    }

    private void forgetOldWindows(long now) {
        if (windows.size() >= MANY_CLIENTS) {
            windows.values()
                    .removeIf(it -> now - it.startNanos >= limit.window().toNanos());
        }
    }

    private static final class Window {
        private final long startNanos;
        private int used;

        Window(long startNanos) {
            this.startNanos = startNanos;
        }
    }
}

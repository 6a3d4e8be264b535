package dev.plimsoll.standin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where a client stands in its window after a request. */
record Quota(RateLimit limit, int used, long resetSeconds) {
    boolean exceeded() {
        return used > limit.requests();
    }

    /** The {@code RateLimit-*} headers of every response, and {@code Retry-After} where the quota is used up. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "RateLimit-Policy", limit.requests() + ";w=" + limit.window().toSeconds());
        headers.put("RateLimit-Limit", Integer.toString(limit.requests()));
        headers.put("RateLimit-Remaining", Integer.toString(Math.max(0, limit.requests() - used)));
        headers.put("RateLimit-Reset", Long.toString(resetSeconds));
        if (exceeded()) {
            headers.put("Retry-After", Long.toString(resetSeconds));
        }
        return headers;
    }
}

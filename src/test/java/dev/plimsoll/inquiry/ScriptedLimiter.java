package dev.plimsoll.inquiry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A limiter with fixed windows in virtual time, as the stand-in has one, which may lie in one of its headers: it does
 * what is right and says what it was told to say.
 */
record ScriptedLimiter(int limit, Duration window, int usedBefore, Map<String, String> lies) {
    private static final Duration SERVICE = Duration.ofMillis(1);
    private static final int PATIENCE = 1000;

    static ScriptedLimiter of(int limit, Duration window) {
        return new ScriptedLimiter(limit, window, 0, Map.of());
    }

    /** Somebody at the same address has asked already. */
    ScriptedLimiter usedBefore(int requests) {
        return new ScriptedLimiter(limit, window, requests, lies);
    }

    /** Says this in a header, nothing when it is empty, where the truth would stand. */
    ScriptedLimiter saying(String header, String value) {
        return new ScriptedLimiter(limit, window, usedBefore, Map.of(header, value));
    }

    /** What comes of a client that asks and waits as the watch says, until that is done or has seen enough. */
    LimitWatch watched() {
        LimitWatch watch = new LimitWatch();
        Duration now = Duration.ZERO;
        Duration start = now;
        int used = usedBefore;
        for (int request = 0; request < PATIENCE && !watch.isDone(); request++) {
            if (now.minus(start).compareTo(window) >= 0) {
                start = now;
                used = 0;
            }
            used++;
            long left = window.minus(now.minus(start)).plusNanos(999_999_999).toSeconds();
            watch.answered(answer(used > limit ? 429 : 200, told(headers(limit - used, left), used > limit), now));
            now = now.plus(SERVICE).plus(watch.pause());
        }
        return watch;
    }

    Map<String, String> headers(int remaining, long reset) {
        return Map.of(
                "RateLimit-Limit", Integer.toString(limit),
                "RateLimit-Remaining", Integer.toString(Math.max(0, remaining)),
                "RateLimit-Reset", Long.toString(reset),
                "Retry-After", Long.toString(reset));
    }

    private Map<String, String> told(Map<String, String> truth, boolean refused) {
        Map<String, String> told = new HashMap<>(truth);
        told.putAll(lies);
        told.values().removeIf(String::isEmpty);
        if (!refused) {
            told.remove("Retry-After");
        }
        return told;
    }

    static LimitedAnswer answer(int status, Map<String, String> headers, Duration at) {
        LimitHeaders read = LimitHeaders.of(name -> Optional.ofNullable(headers.get(name)));
        return new LimitedAnswer(status, read, at.toNanos(), at.plus(SERVICE).toNanos());
    }
}

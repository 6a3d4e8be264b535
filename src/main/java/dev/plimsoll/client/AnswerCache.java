package dev.plimsoll.client;

import dev.plimsoll.chat.Reading;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Answers that are good for a while, by the path they came from. Thread-safe. */
final class AnswerCache {
    private final long lifetime;
    private final LongSupplier nanos;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Reading.Accepted answer, long stored) {}

    AnswerCache(Duration lifetime, LongSupplier nanos) {
        this.lifetime = lifetime.toNanos();
        this.nanos = nanos;
    }

    void put(String path, Reading.Accepted answer) {
        entries.put(path, new Entry(answer, nanos.getAsLong()));
    }

    /** What was put there, unless it is older than the lifetime. */
    Optional<Reading.Accepted> get(String path) {
        entries.computeIfPresent(path, (any, entry) -> isFresh(entry) ? entry : null);
        return Optional.ofNullable(entries.get(path)).map(Entry::answer);
    }

    /** Forgets every answer whose path the pattern is found in. */
    void drop(Pattern paths) {
        entries.keySet().removeIf(path -> paths.matcher(path).find());
    }

    private boolean isFresh(Entry entry) {
        return nanos.getAsLong() - entry.stored() <= lifetime;
    }
}

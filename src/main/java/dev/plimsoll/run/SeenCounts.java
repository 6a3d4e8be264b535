package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.UserNotice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what users of one operation saw that is no call of theirs, and what they were told. Thread-safe. */
final class SeenCounts {
    private final LongAdder cached = new LongAdder();
    private final LongAdder joined = new LongAdder();
    private final LongAdder rolledBack = new LongAdder();
    private final Map<ErrorClass, LongAdder> told = new EnumMap<>(ErrorClass.class);

    SeenCounts() {
        for (ErrorClass errorClass : ErrorClass.values()) {
            told.put(errorClass, new LongAdder());
        }
    }

    void servesFromMemory() {
        cached.increment();
    }

    void joins() {
        joined.increment();
    }

    void rollsBack() {
        rolledBack.increment();
    }

    /** A user was told that something failed, and why. */
    void told(ErrorClass failure) {
        Objects.requireNonNull(told.get(failure)).increment();
    }

    UserView view() {
        Map<String, Long> notices = new TreeMap<>();
        told.forEach((failure, times) -> {
            if (times.sum() > 0) {
                notices.merge(UserNotice.of(failure), times.sum(), Long::sum);
            }
        });
        return new UserView(cached.sum(), joined.sum(), rolledBack.sum(), notices);
    }
}

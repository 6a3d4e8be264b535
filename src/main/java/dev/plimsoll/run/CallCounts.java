package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What became of the measured calls of one operation. Thread-safe; each attempt is counted before it is sent. */
public final class CallCounts {
    private static final int STATUSES = 1000;

    private final LongAdder calls = new LongAdder();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicLongArray statuses = new AtomicLongArray(STATUSES);
    private final Map<ErrorClass, LongAdder> errors = new EnumMap<>(ErrorClass.class);

    private final SeenCounts seen = new SeenCounts();

    CallCounts() {
        for (ErrorClass errorClass : ErrorClass.values()) {
            errors.put(errorClass, new LongAdder());
        }
    }

    void callBegins() {
        calls.increment();
    }

    void attemptBegins() {
        attempts.increment();
    }

    /** An attempt got an answer, whatever it was. */
    void answered(int status) {
        statuses.incrementAndGet(Math.max(0, Math.min(STATUSES - 1, status)));
    }

    void attemptFails(ErrorClass errorClass) {
        of(errorClass).increment();
    }

    void callCompletes() {
        completed.increment();
    }

    void callFails() {
        failed.increment();
    }

    /** What users saw besides. */
    SeenCounts seen() {
        return seen;
    }

    long calls() {
        return calls.sum();
    }

    long attempts() {
        return attempts.sum();
    }

    long completed() {
        return completed.sum();
    }

    long failed() {
        return failed.sum();
    }

    long errors(ErrorClass errorClass) {
        return of(errorClass).sum();
    }

    private LongAdder of(ErrorClass errorClass) {
        return Objects.requireNonNull(errors.get(errorClass));
    }

    Map<ErrorClass, Long> errors() {
        Map<ErrorClass, Long> counts = new EnumMap<>(ErrorClass.class);
        for (ErrorClass errorClass : ErrorClass.values()) {
            if (errors(errorClass) > 0) {
                counts.put(errorClass, errors(errorClass));
            }
        }
        return counts;
    }

    /** By status; an attempt without an answer is under {@code none}. */
    Map<String, Long> statuses() {
        Map<String, Long> counts = new TreeMap<>();
        long answered = 0;
        for (int status = 0; status < STATUSES; status++) {
            long count = statuses.get(status);
            if (count > 0) {
                counts.put(Integer.toString(status), count);
                answered += count;
            }
        }
        if (attempts() > answered) {
            counts.put("none", attempts() - answered);
        }
        return counts;
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the exchanges that are no part of the measurement (handshake, warm-up, clean-up) as the service should have
 * counted them too. Thread-safe.
 */
public final class Housekeeping {
    private static final String NO_ANSWER = "none";

    private final Map<Operation, Map<String, LongAdder>> received = new ConcurrentHashMap<>();
    private final Map<Operation, Map<String, LongAdder>> unsent = new ConcurrentHashMap<>();

    /** A request that left us; no status means that no whole answer came. */
    public void add(Operation operation, OptionalInt status) {
        String label = status.isPresent() ? Integer.toString(status.getAsInt()) : NO_ANSWER;
        count(received, operation, label, 1);
    }

    /** An attempt that ended before its request could leave us: the service knows nothing of it. */
    public void addUnsent(Operation operation, ErrorClass errorClass) {
        count(unsent, operation, errorClass.label(), 1);
    }

    /** Counts one exchange where it belongs. */
    public void add(Operation operation, Exchange exchange) {
        if (exchange instanceof Exchange.Unanswered failure
                && failure.errorClass().beforeRequest()) {
            addUnsent(operation, failure.errorClass());
        } else {
            add(operation, exchange.status());
        }
    }

    /** The same client, each of whose exchanges is counted here. */
    public ChatClient counting(ChatClient client) {
        return (call, user) -> {
            Exchange exchange = client.send(call, user);
            add(call.operation(), exchange);
            return exchange;
        };
    }

    /** Counts many attempts at once; those that never left us are under {@code none} with the others. */
    public void add(Operation operation, Map<String, Long> statuses, Map<ErrorClass, Long> errors) {
        statuses.forEach((status, count) -> count(received, operation, status, count));
        errors.forEach((errorClass, count) -> {
            if (errorClass.beforeRequest()) {
                count(unsent, operation, errorClass.label(), count);
                count(received, operation, NO_ANSWER, -count);
            }
        });
    }

    /** How many requests ended with each status, or with {@code none}. */
    public Map<Operation, Map<String, Long>> snapshot() {
        return copy(received);
    }

    /** How many attempts ended before a request was sent, by error class. */
    public Map<Operation, Map<String, Long>> unsent() {
        return copy(unsent);
    }

    private static void count(
            Map<Operation, Map<String, LongAdder>> counts, Operation operation, String label, long count) {
        counts.computeIfAbsent(operation, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(label, any -> new LongAdder())
                .add(count);
    }

    private static Map<Operation, Map<String, Long>> copy(Map<Operation, Map<String, LongAdder>> counts) {
        Map<Operation, Map<String, Long>> copy = new EnumMap<>(Operation.class);
        counts.forEach((operation, byLabel) -> {
            Map<String, Long> sorted = new TreeMap<>();
            byLabel.forEach((label, count) -> {
                if (count.sum() > 0) {
                    sorted.put(label, count.sum());
                }
            });
            if (!sorted.isEmpty()) {
                copy.put(operation, Collections.unmodifiableMap(sorted));
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}

package dev.plimsoll.standin;

import dev.plimsoll.chat.Operation;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How fast the stand-in is.
 *
 * @param workers how many requests are served at a time; 0 for as many as come
 * @param times by operation; one that is absent is answered at once
 */
public record Speed(int workers, Map<Operation, ServiceTime> times) {
    /** Most replies fit into the 15 s that the service's own front end waits; the longest do not. */
    private static final ServiceTime SMART_CHAT = new ServiceTime.Reply(Duration.ofMillis(400), 150);

    public Speed {
        if (workers < 0) {
            throw new IllegalArgumentException("workers: expected 0 (no limit) or more, was " + workers);
        }
        times = Map.copyOf(times);
    }

    /** No limit; everything is answered at once but smart chat, which takes a language model's time. */
    public static Speed realistic() {
        return new Speed(0, Map.of(Operation.SMART_CHAT, SMART_CHAT));
    }

    /** One service time for every operation. */
    public static Speed of(ServiceTime time) {
        Map<Operation, ServiceTime> times = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            times.put(operation, time);
        }
        return new Speed(0, times);
    }

    public Speed with(Operation operation, ServiceTime time) {
        Map<Operation, ServiceTime> changed = new EnumMap<>(Operation.class);
        changed.putAll(times);
        changed.put(operation, time);
        return new Speed(workers, changed);
    }

    public Speed withWorkers(int count) {
        return new Speed(count, times);
    }

    ServiceTime of(Operation operation) {
        return times.getOrDefault(operation, ServiceTime.none());
    }
}

package dev.plimsoll.probe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each phase of an exchange took.
 *
 * @param times of the phases that began; one that was cut short has the time until then
 */
public record Phases(Map<Phase, Duration> times) {
    public Phases {
        times = times.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(times));
    }

    /** Of an attempt that never got as far as the network. */
    public static Phases none() {
        return new Phases(Map.of());
    }

    /** Zero for a phase that did not begin. */
    public Duration of(Phase phase) {
        return times.getOrDefault(phase, Duration.ZERO);
    }
}

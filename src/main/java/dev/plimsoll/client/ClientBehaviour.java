package dev.plimsoll.client;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the front-ends of a run behave.
 *
 * @param memory how long a list of sessions and a check of the key are remembered
 */
public record ClientBehaviour(Retries retries, Set<Habit> habits, Duration memory, Batches batches) {
    public ClientBehaviour {
        habits = Set.copyOf(habits);
    }

    /** Sends every call once, as it is asked for, and remembers nothing. */
    public static ClientBehaviour plain() {
        return new ClientBehaviour(Retries.none(), Set.of(), Duration.ZERO, Batches.guide());
    }

    /** What it does, in words whose order is always the same; two that read alike behave alike. */
    public String inWords() {
        String own = habits.stream().sorted().map(Habit::label).collect(Collectors.joining(", "));
        return retries.inWords() + (own.isEmpty() ? "" : "; " + own) + "; memory " + seconds(memory) + "; batches of "
                + batches.size() + " once there are " + batches.collect() + ", " + seconds(batches.gap()) + " apart";
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    public boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** True when some reads may be answered without a call of their own. */
    public boolean sharesReads() {
        return has(Habit.LIST_CACHE) || has(Habit.SHARED_READS);
    }
}

package dev.plimsoll.run;

import java.util.List;

/**
 * Hands the run that is going on, or those that go on together, to the simulation. Gatling makes simulations itself, with no arguments, so this is the
 * one place where they can find their plan; it is set and cleared around a run.
 */
public final class CurrentRun {
    private static volatile List<LiveRun> current = List.of();

    private CurrentRun() {}

    /** Empty when Gatling runs a simulation without us. */
    public static List<LiveRun> get() {
        return current;
    }

    /**
     * Makes one run, or several that go on together, the current ones while something is done.
     *
     * @throws IllegalStateException when there is one already: Gatling has a global configuration
     */
    public static void during(List<LiveRun> runs, Runnable action) {
        take(runs);
        try {
            action.run();
        } finally {
            current = List.of();
        }
    }

    private static synchronized void take(List<LiveRun> runs) {
        if (!current.isEmpty()) {
            throw new IllegalStateException("another run is going on in this process");
        }
        current = List.copyOf(runs);
    }
}

package dev.plimsoll.run;

import java.util.Optional;

/**
 * Hands the run that is going on to its simulation. Gatling makes simulations itself, with no arguments, so this is the
 * one place where they can find their plan; it is set and cleared around a run.
 */
public final class CurrentRun {
    private static volatile Optional<LiveRun> current = Optional.empty();

    private CurrentRun() {}

    /** Empty when Gatling runs a simulation without us. */
    public static Optional<LiveRun> get() {
        return current;
    }

    /**
     * Makes a run the current one while something is done.
     *
     * @throws IllegalStateException when there is one already: Gatling has a global configuration
     */
    public static void during(LiveRun run, Runnable action) {
        take(run);
        try {
            action.run();
        } finally {
            current = Optional.empty();
        }
    }

    private static synchronized void take(LiveRun run) {
        if (current.isPresent()) {
            throw new IllegalStateException("another run is going on in this process");
        }
        current = Optional.of(run);
    }
}

package dev.plimsoll.capacity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A trial, what it shows on its own, and why.
 *
 * @param warmUp cut off its start
 * @param unsteady why the rest was no steady state; empty when it was one
 * @param objectives in the order of the search
 * @param why one sentence with its figures
 */
public record JudgedTrial(
        Trial trial,
        LoadClass loadClass,
        Duration warmUp,
        Optional<String> unsteady,
        List<JudgedObjective> objectives,
        String why) {
    public JudgedTrial {
        objectives = List.copyOf(objectives);
    }

    public boolean isSteady() {
        return unsteady.isEmpty();
    }

    /** What is left after the warm-up. */
    public List<TrialSecond> measured() {
        List<TrialSecond> seconds = trial.seconds();
        return seconds.subList(Math.min(seconds.size(), (int) warmUp.toSeconds()), seconds.size());
    }

    /** Calls begun per second, after the warm-up. */
    public double requestsPerSecond() {
        return measured().stream().mapToLong(TrialSecond::arrivals).average().orElse(0);
    }

    /** The objective that came nearest to being missed, or was missed most; empty where nothing was measured. */
    public Optional<JudgedObjective> limiting() {
        return objectives.stream().max(Comparator.comparingDouble(JudgedObjective::severity));
    }

    boolean is(LoadClass shown) {
        return loadClass == shown;
    }

    boolean isFor(TrialPurpose purpose) {
        return trial.plan().purpose() == purpose;
    }
}

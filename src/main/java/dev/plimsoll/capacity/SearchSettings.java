package dev.plimsoll.capacity;

import dev.plimsoll.slo.Objectives;
import java.time.Duration;

/**
 * What is asked of a search.
 *
 * @param range floor and ceiling in visits per second; no load outside is ever put on the target
 * @param objectives at least one
 * @param mostTime that all of it may take, confirmation and drains included
 * @param seed from which the seeds of all trials follow
 */
public record SearchSettings(
        RateRange range, Objectives objectives, TrialLengths lengths, Duration mostTime, long seed) {
    public SearchSettings {
        if (objectives.asList().isEmpty()) {
            throw new IllegalArgumentException("a search for capacity needs at least one objective, there is none");
        }
    }

    /**
     * The least time in which a search within this range can have two bounds and confirm them; {@link LoadSearch} refuses
     * to start with less.
     */
    public Duration leastTime() {
        return new SearchPlan(this).leastTime();
    }
}

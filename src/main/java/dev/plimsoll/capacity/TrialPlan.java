package dev.plimsoll.capacity;

import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;

/**
 * All that one trial will do, known before it begins. A search with the same settings and the same finished trials asks
 * for the same next one, so a plan also tells a recorded trial from another.
 *
 * @param number of the trial within its search, from 1
 * @param load Poisson arrivals of visits
 * @param length for which arrivals go on; a runner stops sooner when the target must be protected ({@link Protection})
 * @param drain least and most time that the target is given afterwards
 * @param seed of this trial's arrivals and visits
 */
public record TrialPlan(
        int number, TrialPurpose purpose, ArrivalRate load, Duration length, DrainTimes drain, long seed) {
    /** The longest that it can take, drain included. */
    public Duration atMost() {
        return length.plus(drain.atMost());
    }
}

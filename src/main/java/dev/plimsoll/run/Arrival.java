package dev.plimsoll.run;

import dev.plimsoll.workload.Visit;
import java.util.random.RandomGenerator;

/**
 * A place in the schedule that one virtual user has taken.
 *
 * @param afterStart nanoseconds after the start of its phase
 */
record Arrival(Phase phase, long afterStart, Visit visit, RandomGenerator random) {}

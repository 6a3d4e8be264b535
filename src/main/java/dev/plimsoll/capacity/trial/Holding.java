package dev.plimsoll.capacity.trial;

import dev.plimsoll.run.CallInProgress;
import dev.plimsoll.slo.ErrorObjective;
import dev.plimsoll.slo.Objective;

/** Whether one call did what an objective asks. */
enum Holding {
    KEPT,
    MISSED;

    /** One that failed took no time that anybody asked for, so it misses a limit of time as well. */
    static Holding of(CallInProgress call, Objective objective) {
        boolean missed = call.failure().isPresent()
                || (!(objective instanceof ErrorObjective)
                        && call.responseTime().toNanos() > objective.limit().value() * 1e9);
        return missed ? MISSED : KEPT;
    }
}

package dev.plimsoll.capacity;

import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.Verdict;
import java.util.Optional;

/**
 * One objective held against one trial.
 *
 * @param share of calls over the limit or failed, once the target had warmed up
 * @param allowed by the objective
 * @param interval of the true share; empty when nobody can tell how far calls depend on each other
 * @param verdict PASS, FAIL or UNDECIDED
 */
public record JudgedObjective(
        LimitedBy subject, double share, double allowed, Optional<Interval> interval, Verdict verdict) {
    /** How many times the allowed share was seen. */
    public double severity() {
        return share / allowed;
    }
}

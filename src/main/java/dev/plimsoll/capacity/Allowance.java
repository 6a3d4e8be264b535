package dev.plimsoll.capacity;

import dev.plimsoll.slo.ErrorObjective;
import dev.plimsoll.slo.Interval;
import dev.plimsoll.slo.Limit;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.slo.PercentileObjective;
import dev.plimsoll.slo.Verdict;

/**
 * An objective as a share of calls: so many may take longer than its limit, or fail.
 *
 * @param share from 0 to 1
 * @param edge whether that share itself is still good enough
 */
record Allowance(double share, Limit.Bound edge) {
    static Allowance of(Objective objective) {
        if (objective instanceof PercentileObjective percentile) {
            return new Allowance(1 - percentile.percentile().quantile(), Limit.Bound.AT_MOST);
        }
        ErrorObjective errors = (ErrorObjective) objective;
        return new Allowance(errors.limit().value(), errors.limit().bound());
    }

    /** PASS when all of the interval is good enough, FAIL when none of it is. */
    Verdict judge(Interval interval) {
        if (holds(interval.high())) {
            return Verdict.PASS;
        }
        return holds(interval.low()) ? Verdict.UNDECIDED : Verdict.FAIL;
    }

    boolean holds(double seen) {
        return switch (edge) {
            case BELOW -> seen < share;
            case AT_MOST -> seen <= share;
        };
    }
}

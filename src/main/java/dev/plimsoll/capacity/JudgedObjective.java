package dev.plimsoll.capacity;

import dev.plimsoll.slo.Figures;
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

    /** {@code p99 <= 500 ms: 0.42 % (0.20 to 0.80 %) of calls miss it, 1.00 % may}. */
    public String sentence() {
        String range = interval.map(it -> " (" + Figures.shares(it.low(), it.high()) + ")")
                .orElse("");
        return subject.objective().text() + ": " + Figures.share(share) + range + " of calls miss it, "
                + Figures.share(allowed) + " may";
    }
}

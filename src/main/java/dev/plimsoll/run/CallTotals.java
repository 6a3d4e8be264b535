package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import java.util.Map;

/**
 * What became of the calls of one operation so far; {@link OperationSummary} explains the figures.
 *
 * @param errors of attempts; classes that did not occur are absent
 */
public record CallTotals(long calls, long attempts, long completed, long failed, Map<ErrorClass, Long> errors) {
    public static final CallTotals NONE = new CallTotals(0, 0, 0, 0, Map.of());

    public CallTotals {
        errors = Map.copyOf(errors);
    }

    /** Attempts are read before calls: one that begins meanwhile is then no retry that never was. */
    static CallTotals of(CallCounts counts) {
        long attempts = counts.attempts();
        return new CallTotals(counts.calls(), attempts, counts.completed(), counts.failed(), counts.errors());
    }

    /** Never too many, and all of them once the run has ended. */
    public long retries() {
        return Math.max(0, attempts - calls);
    }
}

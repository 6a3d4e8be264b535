package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.SizeClass;
import dev.plimsoll.slo.Limiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was counted and measured in one run; {@code summary.json} holds just this.
 *
 * @param warmUp how long the warm-up lasted that is left out of everything but {@code housekeeping}
 * @param measured how long the measured phase lasted, drain included
 * @param housekeeping statuses of the handshake, the warm-up and the clean-up
 * @param drift what answers held beyond the contract, by operation and field
 * @param residue sessions that could not be deleted
 * @param growth times by size; empty but in simulations that ask for them
 */
public record RunSummary(
        Duration warmUp,
        Duration measured,
        ArrivalCounts arrivals,
        Map<Operation, OperationSummary> operations,
        OperationSummary all,
        Map<Operation, Map<String, Long>> housekeeping,
        List<String> drift,
        long residue,
        List<SizeClass> growth) {
    private static final String NO_ANSWER = "none";

    /** That the target answered 429, and how much it let through; empty when it did not. */
    Optional<Limiting> limiting() {
        long refused = all.errors().getOrDefault(ErrorClass.RATE_LIMITED, 0L);
        double seconds = Math.max(1e-3, measured.toNanos() / 1e9);
        long answered = all.attempts() - all.statuses().getOrDefault(NO_ANSWER, 0L);
        return refused == 0
                ? Optional.empty()
                : Optional.of(new Limiting(refused, all.attempts(), (answered - refused) / seconds));
    }
}

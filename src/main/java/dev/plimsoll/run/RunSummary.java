package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.inquiry.SizeClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
        List<SizeClass> growth) {}

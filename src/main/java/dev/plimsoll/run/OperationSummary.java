package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import java.util.Map;

/**
 * What became of the calls of one operation.
 *
 * @param calls {@code completed + interrupted}
 * @param attempts {@code calls + retries}
 * @param failed part of {@code completed}; a rate-limited call is in {@code errors} only
 * @param statuses of attempts, {@code none} where no answer came
 * @param errors of attempts
 */
public record OperationSummary(
        long calls,
        long attempts,
        long retries,
        long completed,
        long failed,
        long interrupted,
        Map<String, Long> statuses,
        Map<ErrorClass, Long> errors,
        ClockSummary response,
        ClockSummary service) {}

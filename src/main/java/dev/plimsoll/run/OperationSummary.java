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
 * @param seen what users saw besides their calls
 * @param response a time for each completed call
 * @param service a time for each attempt that ended
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
        UserView seen,
        ClockSummary response,
        ClockSummary service) {
    /** By how much retries multiply the load: attempts for each call, 1 without any. */
    public double amplification() {
        return calls == 0 ? 1 : (double) attempts / calls;
    }
}

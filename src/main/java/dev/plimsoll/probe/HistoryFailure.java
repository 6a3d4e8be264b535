package dev.plimsoll.probe;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.ReferenceCode;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What is kept of an attempt that did not succeed.
 *
 * @param attempt its number, from 1
 * @param cause why, and who is to blame
 * @param detail for people, cut to 300 characters: it may be the service's own words
 * @param code by which the service's log can be searched
 */
public record HistoryFailure(
        StepName step,
        int attempt,
        ErrorClass cause,
        OptionalInt status,
        String detail,
        ReferenceCode code,
        Duration elapsed,
        Phases phases) {
    private static final int LONGEST_DETAIL = 300;

    public HistoryFailure {
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    /** Of an attempt that failed with this class. */
    static HistoryFailure of(StepName step, Attempt attempt, ErrorClass cause, UnaryOperator<String> redaction) {
        Exchange exchange = attempt.sighting().exchange();
        return new HistoryFailure(
                step,
                attempt.number(),
                cause,
                exchange.status(),
                redaction.apply(attempt.detail()),
                exchange.code(),
                exchange.elapsed(),
                attempt.sighting().phases());
    }
}

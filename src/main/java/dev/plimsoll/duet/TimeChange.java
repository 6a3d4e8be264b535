package dev.plimsoll.duet;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ComparedTimes;
import dev.plimsoll.latency.Percentile;
import java.util.Optional;

/**
 * A percentile of an operation's response times at a and at b, those of calls that succeeded.
 *
 * @param change of b's percentile, as a share of a's; empty with too few calls
 */
public record TimeChange(
        Operation operation, Percentile percentile, ComparedTimes times, Optional<Change> change, Standing standing) {

    /** {@code smart_chat p95}. */
    public String name() {
        return operation.label() + " " + percentile.label();
    }

    String sentence() {
        return name() + " "
                + change.map(it -> it.inWords() + " (" + it.range() + ")").orElse("not told");
    }
}

package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.ShareSeries;
import java.util.Set;

/** What a run measured, as far as objectives ask. */
public interface Measured {
    /** Response times, from the intended start, of the completed calls of these operations. */
    Distribution response(Set<Operation> operations);

    long completed(Set<Operation> operations);

    /** How many of the completed calls failed; a call that was rate limited did not. */
    long failed(Set<Operation> operations);

    /** The same, batch by batch of the run. */
    ShareSeries failures(Set<Operation> operations);
}

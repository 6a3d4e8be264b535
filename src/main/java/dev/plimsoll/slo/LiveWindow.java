package dev.plimsoll.slo;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import java.time.Duration;
import java.util.Set;

/** The last seconds of a run that goes on, as abort rules ask for them. */
public interface LiveWindow {
    /** How much of the run there is to look back on. */
    Duration available();

    /** Response times of the calls that were completed within the last seconds. */
    Distribution response(Duration back, Set<Operation> operations);

    long failed(Duration back, Set<Operation> operations);

    /** Calls that were answered 429. */
    long limited(Duration back, Set<Operation> operations);

    /** Users under way so long ago; zero for now. */
    long users(Duration ago);

    /** The p99 of the schedule lag of the calls sent within the last seconds. */
    Duration lagP99(Duration back);

    /** Completed calls since the run began, the warm-up included. */
    long calls();
}

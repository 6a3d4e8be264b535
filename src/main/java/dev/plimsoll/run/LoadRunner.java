package dev.plimsoll.run;

import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;

/** Drives the virtual users of a run: the port behind which a load generator stands. One run at a time. */
public interface LoadRunner {
    /** Drives the users until all have left or {@link #stop()} is called. */
    void drive(LiveRun run);

    /** Ends the drive now; calls in flight are dropped. */
    void stop();

    /** Stands still for a while, as an overloaded injector does: to demonstrate that it is noticed. */
    void stall(Duration pause);

    /** Runs a task once on each thread that serves users, as soon as it is free; on none when nobody is driven. */
    void whenFree(Runnable task);

    /** After a drive: the simulation's own assertions, held against what was measured. */
    SimulationAssertions assertions(LatencyTotals totals);
}

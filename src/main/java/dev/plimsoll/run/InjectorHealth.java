package dev.plimsoll.run;

import dev.plimsoll.slo.Reason;
import java.time.Duration;
import java.util.List;

/**
 * How well the injector itself did: the evidence for or against the measurement; {@code injector.json} holds just this.
 *
 * @param lag by how much calls were sent later than intended
 * @param lagLimit above which lag p99 the run is INVALID
 * @param due arrivals that should have started by the end of the run
 * @param cpuShare of all processors, this process alone; negative when the platform does not tell
 * @param faults why the run is INVALID; empty when it is valid
 */
public record InjectorHealth(
        ClockSummary lag,
        Duration lagLimit,
        long due,
        long started,
        double cpuShare,
        double cpuShareMax,
        int processors,
        long gcPauses,
        Duration gcPauseTotal,
        Duration gcPauseMax,
        long openFilesMax,
        long heapMaxBytes,
        List<Reason> faults) {
    public boolean valid() {
        return faults.isEmpty();
    }
}

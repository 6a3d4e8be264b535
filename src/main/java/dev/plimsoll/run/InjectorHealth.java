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
 * @param exhausted attempts that failed because the injector ran out of descriptors, ports or memory
 * @param faults why the run is INVALID; empty when it is valid
 */
public record InjectorHealth(
        ClockSummary lag,
        Duration lagLimit,
        long due,
        long started,
        long exhausted,
        Vitals vitals,
        List<Reason> faults) {
    public InjectorHealth {
        faults = List.copyOf(faults);
    }

    public boolean valid() {
        return faults.isEmpty();
    }

    InjectorHealth with(List<Reason> found) {
        return new InjectorHealth(lag, lagLimit, due, started, exhausted, vitals, found);
    }
}

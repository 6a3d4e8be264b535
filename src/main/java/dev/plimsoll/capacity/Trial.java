package dev.plimsoll.capacity;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.slo.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A finished trial: what was planned and what was seen. A search decides by nothing else, so a trial that is kept need
 * not be run again.
 *
 * @param runId names the directory of its run
 * @param seconds of the trial, the first ones included; without the drain
 * @param worst for each objective of the search: the operation with the largest share over the limit or failed
 * @param faults why the measurement says nothing about the target; empty when it is valid
 * @param limit as a rate limiter states it; empty when no answer did
 * @param recovered how long after its end the target was as before; empty when it was not within the planned drain
 * @param took all in all, drain included
 */
public record Trial(
        TrialPlan plan,
        String runId,
        List<TrialSecond> seconds,
        TrialEnd end,
        List<Operation> worst,
        List<Reason> faults,
        Optional<StatedLimit> limit,
        Optional<Duration> recovered,
        Duration took) {
    public Trial {
        seconds = List.copyOf(seconds);
        worst = List.copyOf(worst);
        faults = List.copyOf(faults);
    }

    /** True when the injector did its part. */
    public boolean isValid() {
        return faults.isEmpty();
    }

    /** In visits per second. */
    public double load() {
        return plan.load().perSecond();
    }

    /** Calls that a rate limiter answered. */
    public long refused() {
        return seconds.stream().mapToLong(TrialSecond::refused).sum();
    }
}

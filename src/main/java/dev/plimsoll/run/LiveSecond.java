package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.IntervalHistograms;
import java.time.Duration;
import java.util.Map;

/**
 * A second of a run, and how the run stands at its end.
 *
 * @param elapsed of the phase
 * @param left of the phase, as planned
 * @param times of the calls that ended in this second
 * @param arrivals of the phase so far
 * @param calls of the phase so far, for every operation
 */
public record LiveSecond(
        Phase phase,
        Duration elapsed,
        Duration left,
        IntervalHistograms times,
        LiveArrivals arrivals,
        Map<Operation, CallTotals> calls,
        LiveInjector injector) {
    public LiveSecond {
        calls = Map.copyOf(calls);
    }
}

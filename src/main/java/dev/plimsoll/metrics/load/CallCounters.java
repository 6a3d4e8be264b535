package dev.plimsoll.metrics.load;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.run.CallTotals;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.Phase;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Calls, attempts, retries and errors of the measured phase, and how many calls the warm-up made. */
final class CallCounters {
    private final Labels run;
    private final Map<Operation, CallTotals> calls = new EnumMap<>(Operation.class);
    private final Map<Operation, Long> retries = new EnumMap<>(Operation.class);
    private long warmUpCalls;

    CallCounters(Labels run) {
        this.run = run;
        for (Operation operation : Operation.values()) {
            calls.put(operation, CallTotals.NONE);
            retries.put(operation, 0L);
        }
    }

    void add(LiveSecond second) {
        if (second.phase() == Phase.WARM_UP) {
            warmUpCalls = sum(second.calls().values());
            return;
        }
        calls.putAll(second.calls());
        // Read while calls begin, they may be told a few too low; a counter that went down would count as a restart.
        calls.forEach((operation, totals) -> retries.merge(operation, totals.retries(), Math::max));
    }

    private static long sum(Collection<CallTotals> totals) {
        return totals.stream().mapToLong(CallTotals::completed).sum();
    }

    void addTo(MetricSnapshots.Builder page) {
        Family begun = new Family(MeterNames.LOAD_CALLS, "Measured calls begun, by operation.");
        Family attempts = new Family(MeterNames.LOAD_ATTEMPTS, "Measured attempts begun: calls and their retries.");
        Family repeated = new Family(MeterNames.LOAD_RETRIES, "Measured attempts that repeated one before them.");
        for (Operation operation : Operation.values()) {
            Labels labels = run.add(MeterNames.OPERATION, operation.label());
            CallTotals totals = calls.getOrDefault(operation, CallTotals.NONE);
            begun.with(totals.calls(), labels);
            attempts.with(totals.attempts(), labels);
            repeated.with(retries.getOrDefault(operation, 0L), labels);
        }
        page.metricSnapshot(begun.counter()).metricSnapshot(attempts.counter()).metricSnapshot(repeated.counter());
        page.metricSnapshot(errors().counter());
        page.metricSnapshot(new Family(MeterNames.LOAD_WARM_UP_CALLS, "Calls that the warm-up completed.")
                .with(warmUpCalls, run)
                .counter());
    }

    private Family errors() {
        Family errors = new Family(
                MeterNames.LOAD_ERRORS, "Measured attempts that failed or were refused with 429, by class and blame.");
        for (ErrorClass errorClass : ErrorClass.values()) {
            long count = calls.values().stream()
                    .mapToLong(it -> it.errors().getOrDefault(errorClass, 0L))
                    .sum();
            errors.with(
                    count,
                    run.add(MeterNames.CLASS, errorClass.label())
                            .add(MeterNames.BLAME, errorClass.blame().label()));
        }
        return errors;
    }
}

package dev.plimsoll.metrics;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.StepName;
import dev.plimsoll.probe.StepRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** Counts the steps of journeys that failed, and those of them that should have cleaned up once more. */
final class StepTally implements RunTally {
    private final Map<StepName, Counter> failures;
    private final Counter cleanupFailures;

    StepTally(CheckCounters counters, CheckKind kind) {
        failures = counters.family(
                MeterNames.PROBE_STEP_FAILURES,
                "Steps of journeys that failed, retries used up.",
                StepName.of(kind),
                it -> Tags.of(MeterNames.STEP, it.label()));
        cleanupFailures = counters.counter(
                MeterNames.PROBE_CLEANUP_FAILURES,
                "Steps of journeys that should have deleted a session and failed.",
                Tags.empty());
    }

    @Override
    public void count(CheckRun run) {
        run.steps().stream().filter(it -> it.outcome() == Outcome.FAILURE).forEach(this::countFailure);
    }

    private void countFailure(StepRun step) {
        CheckCounters.of(failures, step.name()).increment();
        if (step.name().isCleanup()) {
            cleanupFailures.increment();
        }
    }
}

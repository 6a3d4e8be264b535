package dev.plimsoll.metrics;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.AttemptResult;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.StepRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;

/** Counts attempts, each once, clean-up included: requests that were sent can be told from them. */
final class AttemptTally implements RunTally {
    private static final String ATTEMPTS =
            "Attempts, by whether they were the first of their step and by how they count.";
    private static final String RETRIES = "Attempts that repeated one before them, by the class of that one's failure.";
    private static final String FAILURES = "Attempts that did not succeed, by class and by whom to blame: "
            + "their sum is that of the attempts with result failure or inconclusive.";

    private final Map<AttemptResult, Counter> first;
    private final Map<AttemptResult, Counter> later;
    private final Map<ErrorClass, Counter> retries;
    private final Map<ErrorClass, Counter> failures;

    AttemptTally(CheckCounters counters) {
        first = attempts(counters, "first");
        later = attempts(counters, "retry");
        List<ErrorClass> classes = List.of(ErrorClass.values());
        retries = counters.family(
                MeterNames.PROBE_RETRIES, RETRIES, classes, it -> Tags.of(MeterNames.CLASS, it.label()));
        failures = counters.family(
                MeterNames.PROBE_FAILURES,
                FAILURES,
                classes,
                it -> Tags.of(
                        MeterNames.CLASS,
                        it.label(),
                        MeterNames.BLAME,
                        it.blame().label()));
    }

    private static Map<AttemptResult, Counter> attempts(CheckCounters counters, String attempt) {
        return counters.family(
                MeterNames.PROBE_ATTEMPTS,
                ATTEMPTS,
                List.of(AttemptResult.values()),
                it -> Tags.of(MeterNames.ATTEMPT, attempt, MeterNames.RESULT, it.label()));
    }

    @Override
    public void count(CheckRun run) {
        for (StepRun step : run.steps()) {
            step.attempts().forEach(this::count);
            step.attempts().stream()
                    .limit(step.attempts().size() - 1L)
                    .flatMap(it -> it.errorClass().stream())
                    .forEach(it -> CheckCounters.of(retries, it).increment());
        }
    }

    private void count(Attempt attempt) {
        CheckCounters.of(attempt.isRetry() ? later : first, attempt.result()).increment();
        attempt.errorClass().ifPresent(it -> CheckCounters.of(failures, it).increment());
    }
}

package dev.plimsoll.probe;

import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is kept of a run: not the answers, only what went wrong.
 *
 * @param duration from the scheduled instant to the verdict
 * @param failures the attempts that did not succeed, the first ten
 */
public record HistoryRun(Instant scheduled, Duration duration, Outcome outcome, List<HistoryFailure> failures) {
    private static final int MOST_FAILURES = 10;

    public HistoryRun {
        failures = List.copyOf(failures);
    }

    /**
     * Of a run that ended.
     *
     * @param redaction takes secrets out of what people will read
     */
    static HistoryRun of(CheckRun run, UnaryOperator<String> redaction) {
        List<HistoryFailure> failures = run.steps().stream()
                .flatMap(step -> failures(step, redaction))
                .limit(MOST_FAILURES)
                .toList();
        return new HistoryRun(run.scheduled(), run.duration(), run.outcome(), failures);
    }

    private static Stream<HistoryFailure> failures(StepRun step, UnaryOperator<String> redaction) {
        return step.attempts().stream()
                .flatMap(attempt -> attempt.errorClass().stream()
                        .map(cause -> HistoryFailure.of(step.name(), attempt, cause, redaction)));
    }
}

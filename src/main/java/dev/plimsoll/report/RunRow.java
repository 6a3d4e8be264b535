package dev.plimsoll.report;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.Attempt;
import dev.plimsoll.probe.AuthVerdict;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.probe.StepRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of a check in a row of words. */
record RunRow(CheckRun run) {
    List<String> cells() {
        return List.of(
                run.id().target(),
                run.id().check(),
                run.outcome().label(),
                Figures.time(run.duration()),
                telling().map(it -> it.sighting().exchange().code().value()).orElse("-"),
                problem());
    }

    /** What was wrong; empty when nothing was. */
    private String problem() {
        String verdict = run.auth()
                .filter(it -> it != AuthVerdict.VALID)
                .map(it -> "key " + it.label())
                .orElse("");
        String attempt = trouble().map(this::problem).orElse("");
        return verdict.isEmpty() || attempt.isEmpty() ? verdict + attempt : verdict + "; " + attempt;
    }

    private String problem(StepRun step) {
        return failed(step)
                .map(it -> step.name().label() + ": " + words(it))
                .findFirst()
                .orElse("");
    }

    private static String words(Attempt attempt) {
        String kind = attempt.errorClass().map(ErrorClass::label).orElse("");
        return attempt.detail().isBlank() ? kind : kind + ", " + Terse.line(attempt.detail());
    }

    /** The attempt whose reference code leads on: the one that went wrong, else the last one. */
    private Optional<Attempt> telling() {
        return trouble()
                .flatMap(step -> failed(step).findFirst())
                .or(() -> run.steps().stream().map(StepRun::last).reduce((before, last) -> last));
    }

    /** The step that decided; in a run that recovered, the first that had to be repeated. */
    private Optional<StepRun> trouble() {
        return deciding()
                .filter(it -> failed(it).findAny().isPresent())
                .reduce((one, other) ->
                        one.outcome() == Outcome.RECOVERED && other.outcome() != Outcome.RECOVERED ? other : one);
    }

    private Stream<StepRun> deciding() {
        return run.steps().stream().filter(it -> !it.name().isCleanup());
    }

    private static Stream<Attempt> failed(StepRun step) {
        return step.attempts().stream().filter(it -> it.errorClass().isPresent());
    }
}

package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.SessionFinder;
import java.util.List;
import java.util.Optional;

/** What a step brought, for the steps after it. */
record StepResult(StepRun run) {
    boolean succeeded() {
        return run.last().result() == AttemptResult.SUCCESS;
    }

    boolean isRepeated() {
        return run.attempts().size() > 1;
    }

    boolean endedAs(ErrorClass errorClass) {
        return run.last().errorClass().filter(errorClass::equals).isPresent();
    }

    /** The last answer, good or bad; empty when none came whole. */
    Optional<Answer> answer() {
        return run.last().sighting().exchange() instanceof Exchange.Answered answered
                ? Optional.of(answered.answer())
                : Optional.empty();
    }

    /** The sessions in the last answer, under whichever contract. */
    List<ChatSession> sessions() {
        return answer().map(it -> SessionFinder.in(it.body())).orElse(List.of());
    }

    /** True unless the service surely did nothing: no request left, or it was refused. */
    boolean mayHaveBeenDone() {
        return run.attempts().stream().anyMatch(StepResult::mayHaveBeenDone);
    }

    private static boolean mayHaveBeenDone(Attempt attempt) {
        int status = attempt.sighting().exchange().status().orElse(0);
        boolean refused = status / 100 == 3 || status / 100 == 4;
        return !refused && !attempt.errorClass().map(ErrorClass::beforeRequest).orElse(false);
    }
}

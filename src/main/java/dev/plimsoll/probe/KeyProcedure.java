package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import java.util.Optional;

/**
 * Makes one authenticated read with the real key and one with a wrong key, which must be refused: else the first proves
 * nothing. A key that will come next is tried as well. Once the service limits us, nothing more is asked.
 */
final class KeyProcedure implements Procedure {
    static final ApiKey WRONG_KEY = ApiKey.of("plimsoll-control-key-that-opens-nothing");
    private static final String CONTROL_USER_AGENT = "plimsoll-probe-control";

    private final TargetCalls calls;
    private final Operation operation;
    private final ReadCall read;

    KeyProcedure(TargetCalls calls, CheckKind.Key kind) {
        this.calls = calls;
        this.operation = kind.operation();
        this.read = new ReadCall(operation, Optional.empty());
    }

    @Override
    public void perform(RunInProgress run) {
        ProbeKeys keys = calls.keys();
        StepResult last = run.make(calls.stepWith(keys.primary(), StepName.REAL, call()));
        KeyAnswer real = answerOf(last);
        KeyAnswer control = KeyAnswer.UNCLEAR;
        // Without a clear answer to the real key no control can make a verdict.
        if (real.isClear()) {
            last = run.make(control());
            control = answerOf(last);
        }
        run.auth(AuthVerdict.of(real, control));
        if (keys.next().isPresent() && !last.endedAs(ErrorClass.RATE_LIMITED)) {
            run.make(calls.stepWith(keys.next().get(), StepName.NEXT, call()));
        }
    }

    private ChatCall call() {
        return read.in(calls.api(operation));
    }

    private Step control() {
        Caller caller = calls.caller(WRONG_KEY, CONTROL_USER_AGENT);
        return new Step(StepName.CONTROL, call(), caller, (answer, attempt) -> refusalExpected(answer));
    }

    private Reading refusalExpected(Answer answer) {
        Reading reading = calls.read(operation, answer);
        KeyAnswer said = KeyAnswer.of(reading);
        if (said == KeyAnswer.TAKEN) {
            return new Reading.Refused(
                    ErrorClass.ASSERTION, "expected a wrong key to be refused, was status " + answer.status());
        }
        return said.isRefusal() ? Reading.Accepted.withoutBody() : reading;
    }

    private KeyAnswer answerOf(StepResult leg) {
        return leg.answer().map(it -> KeyAnswer.of(calls.read(operation, it))).orElse(KeyAnswer.UNCLEAR);
    }
}

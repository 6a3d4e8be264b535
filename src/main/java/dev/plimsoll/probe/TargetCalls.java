package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Expectations;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import java.util.function.Function;
import java.util.function.Supplier;

/** Steps against one target: in the prober's name, with the key of the moment, read as the target speaks. */
final class TargetCalls {
    private static final String USER_AGENT = "plimsoll-probe";

    private final ProbeTarget target;
    private final ContractSense sense;
    private final Supplier<ProbeKeys> keys;

    TargetCalls(ProbeTarget target, ContractSense sense, Supplier<ProbeKeys> keys) {
        this.target = target;
        this.sense = sense;
        this.keys = keys;
    }

    ProbeKeys keys() {
        return keys.get();
    }

    ChatApi api(Operation operation) {
        return sense.api(operation);
    }

    /** A step that hopes for an answer as the contract says. */
    Step step(StepName name, ChatCall call) {
        return step(name, call, any -> Expectation.none());
    }

    /** A step that hopes for more than the contract says. */
    Step step(StepName name, ChatCall call, Function<Expectations, Expectation> expected) {
        return judged(name, call, (answer, attempt) -> sense.read(call.operation(), answer, expected));
    }

    /** A step whose answers are judged in a way of its own. */
    Step judged(StepName name, ChatCall call, AnswerJudge judge) {
        return new Step(name, call, caller(keys.get().primary(), USER_AGENT), judge);
    }

    /** A step with a key of its own. */
    Step stepWith(ApiKey key, StepName name, ChatCall call) {
        return new Step(name, call, caller(key, USER_AGENT), (answer, attempt) -> read(call.operation(), answer));
    }

    Reading read(Operation operation, Answer answer) {
        return sense.read(operation, answer, any -> Expectation.none());
    }

    Caller caller(ApiKey key, String userAgent) {
        return new Caller(key, target.user(), userAgent);
    }
}

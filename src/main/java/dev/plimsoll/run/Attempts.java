package dev.plimsoll.run;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.client.FrontEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a visit's calls, one at a time: each is counted before it is sent, and so is, in the journal, a
 * session that it may create. Confined to the user's event loop.
 */
public final class Attempts {
    private final LiveRun run;
    private final Phase phase;
    private final RandomGenerator random;
    private final Conversation conversation;
    private final FrontEnd frontEnd;
    private @Nullable CallInProgress current;

    Attempts(LiveRun run, Arrival arrival, Conversation conversation, FrontEnd frontEnd) {
        this.run = run;
        this.phase = arrival.phase();
        this.random = new SplittableRandom(arrival.random().nextLong());
        this.conversation = conversation;
        this.frontEnd = frontEnd;
    }

    void first(ChatCall call, Expectation expectation, long intended) {
        frontEnd.callBegins(call);
        conversation.begins(call.operation());
        run.tally().callBegins(phase, call.operation());
        current = new CallInProgress(call, expectation, nextCode(), intended, run.nanos());
        run.witnesses().calls(phase).begins(current);
    }

    /** The call that was begun last, with the attempt it is at. */
    CallInProgress current() {
        if (current == null) {
            throw new IllegalStateException("no call was begun");
        }
        return current;
    }

    /** The attempt is over, answered or not: counts it, and the call when that is over with it, which it tells. */
    boolean endsCall() {
        CallInProgress call = current();
        if (!call.attempt().isAnswered()) {
            call.attempt().unanswered(run.noAnswer().take().orElse(ErrorClass.INTERNAL), run.nanos());
        }
        call.failure().flatMap(it -> waitAfter(call, it)).ifPresent(call::repeatsAfter);
        run.tally().attemptEnds(phase, call);
        if (call.repeats()) {
            return false;
        }
        ends(call);
        return true;
    }

    private void ends(CallInProgress call) {
        conversation.ends(call, run.api().contract());
        run.tally().callEnds(phase, call);
        run.witnesses().calls(phase).ends(call);
        frontEnd.callEnds(call.call(), call.reading());
        if (frontEnd.rollsBack(call.call(), call.reading())) {
            run.tally().seen(phase, call.operation()).rollsBack();
        }
    }

    private Optional<Duration> waitAfter(CallInProgress call, ErrorClass failure) {
        return run.plan().client().behaviour().retries().waitAfter(call.attempts(), failure, random);
    }

    /** True when a call is not over: its last attempt failed and shall be repeated. */
    boolean areUnfinished() {
        return current != null && current.repeats();
    }

    /** True when the call shall be repeated, and the run goes on; else it counts as interrupted. */
    public boolean mustGoOn() {
        return areUnfinished() && !run.closing();
    }

    /** How long to wait until the next attempt is due; clients wait in real time, whatever think time is. */
    public Duration untilNext() {
        return Pauses.inWholeMillis(Math.max(0, current().due() - run.nanos()));
    }

    /** Begins the next attempt. */
    public void next() {
        CallInProgress call = current();
        conversation.begins(call.operation());
        run.tally().attemptBegins(phase, call.operation());
        call.attempts(nextCode(), run.nanos());
    }

    private ReferenceCode nextCode() {
        return ReferenceCode.next(run.clock(), random);
    }
}

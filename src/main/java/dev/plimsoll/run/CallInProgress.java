package dev.plimsoll.run;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReferenceCode;
import java.util.Optional;
import java.util.OptionalInt;

/** One call of a virtual user, from its begin to its end; confined to the user's event loop. */
public final class CallInProgress {
    private static final int NO_STATUS = 0;

    private final ChatCall call;
    private final Expectation expectation;
    private final ReferenceCode code;
    private final long intended;
    private final long sent;
    private long ended;
    private int status = NO_STATUS;
    private Reading received = new Reading.Refused(ErrorClass.INTERNAL, "no answer");
    private Reading reading = received;

    CallInProgress(ChatCall call, Expectation expectation, ReferenceCode code, long intended, long sent) {
        this.call = call;
        this.expectation = expectation;
        this.code = code;
        this.intended = intended;
        this.sent = sent;
    }

    public ChatCall call() {
        return call;
    }

    public ReferenceCode code() {
        return code;
    }

    Operation operation() {
        return call.operation();
    }

    void answered(int answeredStatus, Reading read, long now) {
        ended = now;
        status = answeredStatus;
        received = read;
        reading = expectation.appliedTo(read);
    }

    void unanswered(ErrorClass reason, long now) {
        ended = now;
        reading = new Reading.Refused(reason, "no answer: " + reason.label());
    }

    boolean isAnswered() {
        return status != NO_STATUS;
    }

    OptionalInt status() {
        return isAnswered() ? OptionalInt.of(status) : OptionalInt.empty();
    }

    /** The answer as the contract has it, whether or not it says what was expected. */
    Reading received() {
        return received;
    }

    Reading reading() {
        return reading;
    }

    /** What was wrong with the answer, for Gatling's own report; empty when nothing was. */
    public String complaint() {
        return reading instanceof Reading.Refused refused ? refused.errorClass().label() + ": " + refused.detail() : "";
    }

    Optional<ErrorClass> failure() {
        return reading instanceof Reading.Refused refused ? Optional.of(refused.errorClass()) : Optional.empty();
    }

    Outcome outcome() {
        return failure().map(Outcome::ofFailure).orElse(Outcome.SUCCESS);
    }

    long ended() {
        return ended;
    }

    /** From when it should have been sent, in nanoseconds. */
    long responseNanos() {
        return ended - intended;
    }

    /** From when it was sent. */
    long serviceNanos() {
        return ended - sent;
    }

    /** By how much the injector was late. */
    long lagNanos() {
        return sent - intended;
    }
}

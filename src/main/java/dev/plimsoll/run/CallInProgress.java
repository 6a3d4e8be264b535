package dev.plimsoll.run;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReferenceCode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One call of a virtual user, with the attempt that it is at; confined to the user's event loop. */
public final class CallInProgress {
    private final ChatCall call;
    private final Expectation expectation;
    private final long intended;
    private AttemptInProgress attempt;
    private int attempts = 1;
    private long due;
    private boolean repeats;

    /** With its first attempt, which is sent now. */
    CallInProgress(ChatCall call, Expectation expectation, ReferenceCode code, long intended, long now) {
        this.call = call;
        this.expectation = expectation;
        this.intended = intended;
        this.attempt = new AttemptInProgress(code, intended, now);
    }

    public ChatCall call() {
        return call;
    }

    /** Of the attempt: each has its own. */
    public ReferenceCode code() {
        return attempt.code();
    }

    public Operation operation() {
        return call.operation();
    }

    /** The attempt that was sent last. */
    AttemptInProgress attempt() {
        return attempt;
    }

    int attempts() {
        return attempts;
    }

    void answered(int status, Reading read, long now) {
        attempt.answered(status, read, expectation.appliedTo(status, read), now);
    }

    /** The attempt has failed, and another shall follow this long after its end. */
    void repeatsAfter(Duration wait) {
        repeats = true;
        due = attempt.ended() + wait.toNanos();
    }

    /** True between an attempt that failed and the one that repeats it. */
    boolean repeats() {
        return repeats;
    }

    /** When the next attempt should be sent. */
    long due() {
        return due;
    }

    /** The next attempt is sent now. */
    void attempts(ReferenceCode code, long now) {
        attempt = new AttemptInProgress(code, due, now);
        attempts++;
        repeats = false;
    }

    Reading reading() {
        return attempt.reading();
    }

    /** What was wrong with the last answer, for Gatling's own report; empty when nothing was. */
    public String complaint() {
        return reading() instanceof Reading.Refused refused
                ? refused.errorClass().label() + ": " + refused.detail()
                : "";
    }

    /** Of the last attempt; empty when it succeeded. */
    public Optional<ErrorClass> failure() {
        return attempt.failure();
    }

    /** Of the call, when it is over. */
    public Outcome outcome() {
        Outcome last = attempt.outcome();
        return last == Outcome.SUCCESS && attempts > 1 ? Outcome.RECOVERED : last;
    }

    long ended() {
        return attempt.ended();
    }

    /** When it should have been sent, on the run's clock. */
    public long intendedNanos() {
        return intended;
    }

    /** Of the last attempt; empty while it has no answer. */
    public OptionalInt status() {
        return attempt.status();
    }

    /** When the last attempt was sent, on the run's clock. */
    public long sentNanos() {
        return attempt.sent();
    }

    /** When its answer was there, on the same clock. */
    public long endedNanos() {
        return attempt.ended();
    }

    /** As {@link #responseNanos()}, once the call is over. */
    public Duration responseTime() {
        return Duration.ofNanos(responseNanos());
    }

    /** From when the call should have been sent to the end of its last attempt: waits and failed attempts are in it. */
    long responseNanos() {
        return attempt.ended() - intended;
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReferenceCode;
import java.util.Optional;
import java.util.OptionalInt;

/** One exchange of a call, from its send to its end; confined to the user's event loop. */
final class AttemptInProgress {
    private static final int NO_STATUS = 0;
    private static final Reading NOTHING = new Reading.Refused(ErrorClass.INTERNAL, "no answer");

    private final ReferenceCode code;
    private final long due;
    private final long sent;
    private long ended;
    private int status = NO_STATUS;
    private Reading received = NOTHING;
    private Reading reading = NOTHING;

    /** @param due when it should have been sent */
    AttemptInProgress(ReferenceCode code, long due, long sent) {
        this.code = code;
        this.due = due;
        this.sent = sent;
    }

    ReferenceCode code() {
        return code;
    }

    /**
     * A whole answer came.
     *
     * @param read the answer as the contract has it
     * @param held the same, held against what the call expected
     */
    void answered(int answeredStatus, Reading read, Reading held, long now) {
        ended = now;
        status = answeredStatus;
        received = read;
        reading = held;
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

    Optional<ErrorClass> failure() {
        return reading instanceof Reading.Refused refused ? Optional.of(refused.errorClass()) : Optional.empty();
    }

    /** Never recovered: an attempt knows nothing of those before it. */
    Outcome outcome() {
        return failure().map(Outcome::ofFailure).orElse(Outcome.SUCCESS);
    }

    long sent() {
        return sent;
    }

    long ended() {
        return ended;
    }

    /** From when it was sent to its end. */
    long serviceNanos() {
        return ended - sent;
    }

    /** By how much the injector was late. */
    long lagNanos() {
        return sent - due;
    }
}

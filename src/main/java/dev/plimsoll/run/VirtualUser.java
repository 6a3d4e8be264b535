package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.workload.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One visit under way: who it is, the session it talks in, and the call it is at. Gatling's virtual user carries it
 * through a scenario; it is confined to one event loop.
 */
public final class VirtualUser {
    private final LiveRun run;
    private final Phase phase;
    private final Visit visit;
    private final RandomGenerator random;
    private final RandomGenerator codes;
    private final UserId userId;
    private long intended;
    private boolean cutOff;
    private boolean created;
    private String saidLast = "";
    private Optional<String> sessionId = Optional.empty();
    private @Nullable CallInProgress current;

    VirtualUser(LiveRun run, Arrival arrival, long instant) {
        this.run = run;
        this.intended = instant;
        this.phase = arrival.phase();
        this.visit = arrival.visit();
        this.random = arrival.random();
        this.codes = new SplittableRandom(random.nextLong());
        this.userId = run.userOf(visit);
    }

    public UserId userId() {
        return userId;
    }

    public Visit visit() {
        return visit;
    }

    public RandomGenerator random() {
        return random;
    }

    public ChatApi api() {
        return run.api();
    }

    /** Unique in the run; a session that its own visit will not delete says so, and others may open it. */
    public String title() {
        return run.titles().of(phase, visit);
    }

    /** The session this visit talks in, once it has one. */
    public Optional<String> sessionId() {
        return sessionId;
    }

    public void opens(String id) {
        sessionId = Optional.of(id);
    }

    /** True when the session is not an old one that was opened. */
    public boolean createdItsSession() {
        return created;
    }

    /** Remembers what is about to be said, to be looked for later. */
    public String says(String message) {
        saidLast = message;
        return message;
    }

    public String saidLast() {
        return saidLast;
    }

    /** False once the run has told everyone to stop. */
    public boolean goesOn() {
        cutOff |= run.closing();
        return !cutOff;
    }

    /** False, too, when the time in which visits arrive is over: for users who would go on for ever. */
    public boolean hasTime() {
        return goesOn() && run.measuredTime().compareTo(run.plan().duration()) < 0;
    }

    /** Begins a call, unless the run is closing; what is about to be sent is then in {@link #current()}. */
    public boolean begins(ChatCall call, Expectation expectation) {
        if (!goesOn()) {
            return false;
        }
        if (call.operation() == Operation.CREATE_SESSION) {
            run.journal().creating(userId, title());
        }
        ReferenceCode code = ReferenceCode.next(run.clock(), codes);
        run.tally().callBegins(phase, call.operation());
        current = new CallInProgress(call, expectation, code, intended, run.nanos());
        return true;
    }

    /** The call that was begun last. */
    public CallInProgress current() {
        if (current == null) {
            throw new IllegalStateException("no call was begun");
        }
        return current;
    }

    /** A whole answer came: its last byte is now. */
    public void answered(int status, byte[] body) {
        long now = run.nanos();
        CallInProgress call = current();
        call.answered(status, run.reader().read(call.operation(), status, body), now);
    }

    /** The call is over, answered or not: counts and records it, unless the run was cut off under it. */
    public void endsCall() {
        if (run.isCutOff()) {
            return;
        }
        CallInProgress call = current();
        if (!call.isAnswered()) {
            call.unanswered(run.noAnswer().take().orElse(ErrorClass.INTERNAL), run.nanos());
        }
        intended = call.ended();
        remember(call);
        run.tally().callEnds(phase, call);
    }

    private void remember(CallInProgress call) {
        Optional<Reading.Accepted> answer = accepted();
        if (call.operation() == Operation.CREATE_SESSION && answer.isPresent()) {
            sessionId = run.api().contract().idOf(answer.get().body());
            created = true;
            sessionId.ifPresent(id -> run.journal().created(userId, title(), id));
        }
        if (call.operation() == Operation.DELETE_SESSION && answer.isPresent()) {
            run.journal().deleted(userId, title());
        }
    }

    /** The last answer, when it was as the contract says. */
    public Optional<Reading.Accepted> accepted() {
        return current().reading() instanceof Reading.Accepted accepted ? Optional.of(accepted) : Optional.empty();
    }

    /** What was wrong with the last answer, for Gatling's own report; empty when nothing was. */
    public String complaint() {
        return current().reading() instanceof Reading.Refused refused
                ? refused.errorClass().label() + ": " + refused.detail()
                : "";
    }

    /** Thinks before the next call, which is then intended for the end of the pause. */
    public Duration thinks(Duration pause) {
        intended += pause.toNanos();
        return pause;
    }

    /** The visit is over; one that was told to stop counts as interrupted. */
    public void leaves() {
        if (!cutOff) {
            run.tally().leaves(phase);
        }
    }
}

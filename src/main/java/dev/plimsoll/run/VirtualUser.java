package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.client.FrontEnd;
import dev.plimsoll.workload.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One visit under way: who it is, the session it talks in, and the call it is at. Gatling's virtual user carries it
 * through a scenario; it is confined to one event loop.
 */
public final class VirtualUser {
    private final LiveRun run;
    private final Phase phase;
    private final Visit visit;
    private final RandomGenerator random;
    private final UserId userId;
    private final Conversation conversation;
    private final FrontEnd frontEnd;
    private final Lookup lookup;
    private final Attempts attempts;
    private long intended;
    private boolean cutOff;

    VirtualUser(LiveRun run, Arrival arrival, long instant) {
        this.run = run;
        this.intended = instant;
        this.phase = arrival.phase();
        this.visit = arrival.visit();
        this.random = arrival.random();
        this.userId = run.visitors().idOf(visit);
        this.conversation = new Conversation(run.journal(), userId, run.titles().of(phase, visit));
        this.frontEnd = run.visitors().frontEndOf(visit);
        this.attempts = new Attempts(run, arrival, conversation, frontEnd);
        this.lookup = new Lookup(run, phase, frontEnd);
    }

    public UserId userId() {
        return userId;
    }

    public Visit visit() {
        return visit;
    }

    /** How sessions are called in the run that the user is part of. */
    public Titles titles() {
        return run.titles();
    }

    public RandomGenerator random() {
        return random;
    }

    public ChatApi api() {
        return run.api();
    }

    /** Unique in the run; a session that its own visit will not delete says so, and others may open it. */
    public String title() {
        return conversation.title();
    }

    /** What the visit remembers between its calls. */
    public Conversation conversation() {
        return conversation;
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

    /** Through which this user acts, in this visit and in others. */
    public FrontEnd frontEnd() {
        return frontEnd;
    }

    /** What the visit wants to read, where that may be had without a call of its own. */
    public Lookup lookup() {
        return lookup;
    }

    /** The lookup is over; after a wait for another's answer the user goes on from now. */
    public void endsLookup() {
        lookup.ends().ifPresent(now -> intended = now);
    }

    /** Begins a call, unless the run is closing; what is about to be sent is then in {@link #current()}. */
    public boolean begins(ChatCall call, Expectation expectation) {
        if (!goesOn()) {
            return false;
        }
        lookup.forget();
        attempts.first(call, expectation, intended);
        return true;
    }

    /** The call that was begun last, with the attempt it is at. */
    public CallInProgress current() {
        return attempts.current();
    }

    /** What repeats the call that was begun last, where that is due. */
    public Attempts attempts() {
        return attempts;
    }

    /** A whole answer came: its last byte is now. */
    public void answered(int status, byte[] body) {
        long now = run.nanos();
        CallInProgress call = current();
        call.answered(status, run.reader().read(call.operation(), status, body), now);
    }

    /** The attempt is over, answered or not: counts and records it, unless the run was cut off under it. */
    public void endsAttempt() {
        if (run.end().isCutOff()) {
            cutOff = true;
        } else if (attempts.endsCall()) {
            intended = current().ended();
        }
    }

    /** The last answer, when it was as the contract says. */
    public Optional<Reading.Accepted> accepted() {
        Reading last = lookup.answer().orElseGet(() -> current().reading());
        return last instanceof Reading.Accepted accepted ? Optional.of(accepted) : Optional.empty();
    }

    /**
     * Thinks before the next call, which is then intended for the end of the pause.
     *
     * @return the pause in whole milliseconds, rounded up: Gatling would cut it, and the call would come too early
     */
    public Duration thinks(Duration pause) {
        Duration whole = Pauses.inWholeMillis(pause.toNanos());
        intended += whole.toNanos();
        return whole;
    }

    /** The visit is over; one that was told to stop counts as interrupted. */
    public void leaves() {
        if (!cutOff && !attempts.areUnfinished()) {
            run.tally().leaves(phase);
        }
    }
}

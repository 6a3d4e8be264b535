package dev.plimsoll.run;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.client.Flight;
import dev.plimsoll.client.FrontEnd;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a visit gets at what it wants to read: from what its front-end remembers, from the same read that is under way,
 * or, when neither is there, by a call. Confined to the user's event loop.
 */
public final class Lookup {
    private final LiveRun run;
    private final Phase phase;
    private final FrontEnd frontEnd;
    private Optional<Flight> flight = Optional.empty();
    private Optional<Reading> answer = Optional.empty();
    private Operation operation = Operation.LIST_SESSIONS;

    Lookup(LiveRun run, Phase phase, FrontEnd frontEnd) {
        this.run = run;
        this.phase = phase;
        this.frontEnd = frontEnd;
    }

    /** Looks for the answer to a read. */
    public void begins(ChatCall read) {
        forget();
        operation = read.operation();
        SeenCounts seen = run.tally().seen(phase, read.operation());
        answer = frontEnd.remembered(read).map(it -> it);
        if (answer.isPresent()) {
            seen.servesFromMemory();
            return;
        }
        flight = frontEnd.joined(read);
        flight.ifPresent(it -> seen.joins());
    }

    /** True while the answer that it joined has not come and the run goes on. */
    public boolean isWaiting() {
        return flight.isPresent() && flight.get().reading().isEmpty() && !run.closing();
    }

    /**
     * Takes what it waited for, when that came; a failure is told to this user as to the one who sent the read.
     *
     * @return when that was; empty when there was nothing to wait for
     */
    OptionalLong ends() {
        Optional<Reading> landed = flight.flatMap(Flight::reading);
        if (landed.isEmpty()) {
            return OptionalLong.empty();
        }
        answer = landed;
        if (landed.get() instanceof Reading.Refused refused) {
            run.tally().seen(phase, operation).told(refused.errorClass());
        }
        return OptionalLong.of(run.nanos());
    }

    /** True when there is nothing to be had without a call. */
    public boolean needsCall() {
        return flight.isEmpty() && answer.isEmpty();
    }

    /** What it found; empty before that, and once a call was begun. */
    Optional<Reading> answer() {
        return answer;
    }

    void forget() {
        flight = Optional.empty();
        answer = Optional.empty();
    }
}

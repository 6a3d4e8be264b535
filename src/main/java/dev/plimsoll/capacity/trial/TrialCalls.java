package dev.plimsoll.capacity.trial;

import dev.plimsoll.capacity.TrialSecond;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.CallInProgress;
import dev.plimsoll.run.CallListener;
import dev.plimsoll.run.StartGate;
import dev.plimsoll.slo.Objectives;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the calls of a trial, second by second, each from its intended start to the end of its last attempt. Calls in
 * flight are so the exact mean over each second, not what a look at its end would find. Thread-safe.
 */
public final class TrialCalls implements CallListener {
    private static final long SECOND = 1_000_000_000L;

    private final Objectives objectives;
    private final StartGate gate;
    private final MissedShares missed;
    private final List<CallSecond> seconds = new ArrayList<>();

    /** @param gate of the run: seconds count from the start of its measured phase */
    public TrialCalls(Objectives objectives, StartGate gate) {
        this.objectives = objectives;
        this.gate = gate;
        this.missed = new MissedShares(objectives);
    }

    @Override
    public synchronized void begins(CallInProgress call) {
        long at = sinceStart(call.intendedNanos());
        second(at).begins(left(at));
    }

    @Override
    public synchronized void ends(CallInProgress call) {
        long at = sinceStart(call.endedNanos());
        CallSecond second = second(at);
        second.ends(left(at), call.responseTime().toNanos());
        if (call.failure().filter(ErrorClass.RATE_LIMITED::equals).isPresent()) {
            second.refuses();
            return;
        }
        for (int i = 0; i < objectives.asList().size(); i++) {
            if (objectives.asList().get(i).scope().operations().contains(call.operation())) {
                Holding holding = Holding.of(call, objectives.asList().get(i));
                second.holds(i, holding);
                missed.add(i, call.operation(), holding);
            }
        }
    }

    /** The first seconds, as many as are asked for: what came later is the drain's. */
    public synchronized List<TrialSecond> seconds(Duration length) {
        List<TrialSecond> ended = new ArrayList<>();
        long underWay = 0;
        for (int i = 0; i < length.toSeconds(); i++) {
            CallSecond second = i < seconds.size()
                    ? seconds.get(i)
                    : new CallSecond(objectives.asList().size());
            ended.add(second.ended(underWay));
            underWay += second.change();
        }
        return ended;
    }

    /** For each objective the operation with the largest share of calls that missed it. */
    public synchronized List<Operation> worst() {
        return missed.worst();
    }

    private long sinceStart(long nanos) {
        return Math.max(0, nanos - gate.measuredStart().orElse(nanos));
    }

    private static long left(long sinceStart) {
        return SECOND - sinceStart % SECOND;
    }

    private CallSecond second(long sinceStart) {
        int index = Math.toIntExact(sinceStart / SECOND);
        while (seconds.size() <= index) {
            seconds.add(new CallSecond(objectives.asList().size()));
        }
        return seconds.get(index);
    }
}

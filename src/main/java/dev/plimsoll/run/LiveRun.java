package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ReplyReader;
import dev.plimsoll.client.FrontEnds;
import dev.plimsoll.workload.ArrivalSchedule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The run that is going on: what its virtual users ask and tell. {@link CurrentRun} hands it to the simulation. */
public final class LiveRun {
    /** Whoever is due this shortly before the run closes may still be on the way in. */
    private static final long JUST_COMING = 50_000_000L;

    private final RunPlan plan;
    private final Ensemble ensemble;
    private final SessionJournal journal;
    private final ChatApi api;
    private final ReplyReader reader;
    private final Visitors visitors;
    private final RunTally tally = new RunTally();
    private final Places warmUp;
    private final Places measured;
    private final RunEnd end = new RunEnd();
    private final Witnesses witnesses = new Witnesses();

    public LiveRun(RunPlan plan, InstantSource clock, LongSupplier nanos, SessionJournal journal) {
        this(plan, Ensemble.by(clock, nanos), journal);
    }

    private LiveRun(RunPlan plan, Ensemble ensemble, SessionJournal journal) {
        this.plan = plan;
        this.ensemble = ensemble;
        this.journal = journal;
        this.api = new ChatApi(plan.contract());
        this.reader = new ReplyReader(plan.contract());
        this.visitors = new Visitors(plan.seed(), new FrontEnds(plan.client().behaviour(), ensemble.nanos()));
        this.warmUp = Places.ofWarmUp(plan);
        this.measured = Places.measured(plan);
    }

    /** Another run, which goes on together with this one: its phases begin at the same instants. */
    public LiveRun beside(RunPlan itsPlan, SessionJournal itsJournal) {
        return new LiveRun(itsPlan, ensemble, itsJournal);
    }

    public RunPlan plan() {
        return plan;
    }

    public ChatApi api() {
        return api;
    }

    public Titles titles() {
        return new Titles(plan.runId());
    }

    public StartGate gate() {
        return ensemble.gate();
    }

    public NoAnswer noAnswer() {
        return ensemble.noAnswer();
    }

    /** The arrivals of a phase that a simulation must bring users for. */
    public ArrivalSchedule schedule(Phase phase) {
        return places(phase).schedule();
    }

    /** Gives the next place of a phase to a virtual user; empty when there are more users than places. */
    public Optional<WaitingUser> nextUser(Phase phase) {
        gate().warmUpStart();
        return places(phase).take().map(arrival -> new WaitingUser(this, arrival));
    }

    public Witnesses witnesses() {
        return witnesses;
    }

    /** Asks for the end of the run ahead of its time; whoever conducts it sees to that. */
    public void interrupt(String how) {
        end.interrupt(how);
    }

    /** Whether a person or a rule wants the run to end. */
    public boolean isAskedToEnd() {
        return end.isAsked();
    }

    RunEnd end() {
        return end;
    }

    /** From now on no call begins. */
    public void close() {
        end.close(nanos());
    }

    public boolean closing() {
        return end.closed().isPresent();
    }

    Visitors visitors() {
        return visitors;
    }

    /** How many arrivals should have begun by now, or by the end of the measured time, or before the run was closed. */
    long due() {
        long passed = measuredTime().toNanos() - (closing() ? JUST_COMING : 0);
        return plan.schedule().dueBefore(Math.min(passed, plan.duration().toNanos()));
    }

    /** How long the measured phase has lasted, until now or until the run was closed; what follows is not part of it. */
    Duration measuredTime() {
        long last = end.closed().orElseGet(ensemble.nanos());
        return Duration.ofNanos(Math.max(0, last - gate().measuredStart().orElse(last)));
    }

    long nanos() {
        return ensemble.nanos().getAsLong();
    }

    InstantSource clock() {
        return ensemble.clock();
    }

    ReplyReader reader() {
        return reader;
    }

    SessionJournal journal() {
        return journal;
    }

    RunTally tally() {
        return tally;
    }

    private Places places(Phase phase) {
        return switch (phase) {
            case WARM_UP -> warmUp;
            case MEASURED -> measured;
        };
    }
}

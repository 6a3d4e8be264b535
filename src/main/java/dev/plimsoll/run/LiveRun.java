package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ReplyReader;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import dev.plimsoll.workload.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * The run that is going on: what its virtual users ask and tell. Gatling makes simulations itself, with no arguments, so
 * this is also the one place where they find their plan: {@link #current()}, set and cleared around a run.
 */
public final class LiveRun {
    private static volatile Optional<LiveRun> current = Optional.empty();

    /** Whoever is due this shortly before the run closes may still be on the way in. */
    private static final long JUST_COMING = 50_000_000L;

    private final RunPlan plan;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final SessionJournal journal;
    private final Instant began;
    private final ChatApi api;
    private final ReplyReader reader;
    private final StartGate gate;
    private final NoAnswer noAnswer = new NoAnswer();
    private final RunTally tally = new RunTally();
    private final Places warmUp;
    private final Places measured;
    private volatile OptionalLong closed = OptionalLong.empty();
    private volatile boolean cutOff;
    private volatile Optional<String> interruption = Optional.empty();

    public LiveRun(RunPlan plan, InstantSource clock, LongSupplier nanos, SessionJournal journal) {
        this.plan = plan;
        this.clock = clock;
        this.nanos = nanos;
        this.journal = journal;
        this.began = clock.instant();
        this.api = new ChatApi(plan.contract());
        this.reader = new ReplyReader(plan.contract());
        this.gate = new StartGate(nanos);
        ArrivalTimes warmUpTimes = ArrivalTimes.poisson(plan.warmUpRate(), Seeds.warmUp(plan.seed()));
        ArrivalSchedule warmUpSchedule = ArrivalSchedule.until(plan.warmUp().max(), warmUpTimes);
        this.warmUp = new Places(Phase.WARM_UP, warmUpSchedule, plan.visits(), plan.seed());
        this.measured = new Places(Phase.MEASURED, plan.schedule(), plan.visits(), plan.seed());
    }

    /** The run that a simulation is being made for; empty when Gatling runs it without us. */
    public static Optional<LiveRun> current() {
        return current;
    }

    /** Makes this the current run while something is done. */
    public void whileCurrent(Runnable action) {
        take(this);
        try {
            action.run();
        } finally {
            current = Optional.empty();
        }
    }

    private static synchronized void take(LiveRun run) {
        if (current.isPresent()) {
            throw new IllegalStateException("another run is going on in this process");
        }
        current = Optional.of(run);
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
        return gate;
    }

    public NoAnswer noAnswer() {
        return noAnswer;
    }

    /** The arrivals of a phase that a simulation must bring users for. */
    public ArrivalSchedule schedule(Phase phase) {
        return places(phase).schedule();
    }

    /** Gives the next place of a phase to a virtual user; empty when there are more users than places. */
    public Optional<WaitingUser> nextUser(Phase phase) {
        gate.warmUpStart();
        return places(phase).take().map(arrival -> new WaitingUser(this, arrival));
    }

    /** Asks for the end of the run ahead of its time; whoever conducts it sees to that. */
    public void interrupt(String how) {
        interruption = Optional.of(how);
    }

    Optional<String> interruption() {
        return interruption;
    }

    /** From now on no call begins. */
    public synchronized void close() {
        if (closed.isEmpty()) {
            closed = OptionalLong.of(nanos());
        }
    }

    public boolean closing() {
        return closed.isPresent();
    }

    /** From now on calls that end do not count: the injector drops what is under way, which is no failure of theirs. */
    void cutOff() {
        cutOff = true;
    }

    boolean isCutOff() {
        return cutOff;
    }

    OptionalLong startOf(Phase phase) {
        return phase == Phase.MEASURED ? gate.measuredStart() : OptionalLong.of(gate.warmUpStart());
    }

    UserId userOf(Visit visit) {
        return UserId.anonymous(InstantSource.fixed(began), Seeds.user(plan.seed(), visit.user()));
    }

    /** How many arrivals should have begun by now, or by the end of the measured time, or before the run was closed. */
    long due() {
        OptionalLong start = gate.measuredStart();
        if (start.isEmpty()) {
            return 0;
        }
        long until = closed.isPresent() ? closed.getAsLong() - JUST_COMING : nanos();
        return plan.schedule()
                .dueBefore(Math.min(until - start.getAsLong(), plan.duration().toNanos()));
    }

    /** How long the measured phase has lasted until now. */
    Duration measuredTime() {
        return gate.measuredStart().isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(nanos() - gate.measuredStart().getAsLong());
    }

    long nanos() {
        return nanos.getAsLong();
    }

    InstantSource clock() {
        return clock;
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

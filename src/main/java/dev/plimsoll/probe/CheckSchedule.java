package dev.plimsoll.probe;

import dev.plimsoll.chat.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * One check's place in the schedule: a tick at each of its instants, which begins a run unless one is going on. The
 * check may be replaced by another of the same name. Thread-safe; the listener hears of one check in one order.
 */
final class CheckSchedule {
    private final ProberTools tools;
    private final Consumer<CheckSchedule> onGone;
    private final Tick tick;
    private Check check;
    private Optional<Check> running = Optional.empty();
    private boolean leaving;
    private boolean gone;
    private volatile boolean stopped;

    /** @param onGone told once the check has left and its last run has ended */
    CheckSchedule(Check check, ProberTools tools, Consumer<CheckSchedule> onGone) {
        this.check = check;
        this.tools = tools;
        this.onGone = onGone;
        this.tick = new Tick(check.usualRate(), tools, this::tick);
    }

    Optional<Instant> next() {
        return tick.planned();
    }

    synchronized void start() {
        tools.tally().added(check.settings());
        tick.start();
    }

    /** Goes on with another check of the same name; false when this one has left. */
    synchronized boolean goOnWith(Check other) {
        if (gone) {
            return false;
        }
        if (!other.isSameAs(check)) {
            replaceBy(other);
        } else if (other != check) {
            other.close();
        }
        if (leaving) {
            leaving = false;
            tick.goOn();
        }
        return true;
    }

    /** Begins no other run; gone when the one under way has ended. */
    synchronized void leave() {
        leaving = true;
        tick.stop();
        if (running.isEmpty()) {
            goAway();
        }
    }

    /** Begins no other run, without leaving. */
    synchronized void stop() {
        stopped = true;
        tick.stop();
    }

    /** Cuts the run under way. */
    synchronized void cut() {
        running.ifPresent(Check::close);
        check.close();
    }

    /** Counts the run under way, if any, as one that did not take place. */
    synchronized void giveUp(MissedReason reason) {
        if (running.isPresent()) {
            running = Optional.empty();
            tools.tally().missed(check.id(), reason, 1);
        }
    }

    private void replaceBy(Check other) {
        Check before = check;
        check = other;
        if (running.filter(before::equals).isEmpty()) {
            before.close();
        }
        tools.tally().added(other.settings());
        tick.keepTo(other.usualRate());
    }

    private synchronized void tick(Instant planned) {
        tick.take(planned).ifPresent(due -> {
            tools.tally().came(due.passed() + 1);
            tools.tally().missed(check.id(), MissedReason.LATE, due.passed());
            if (running.isPresent()) {
                tools.tally().missed(check.id(), MissedReason.OVERLAP, 1);
            } else {
                begin(due.instant());
            }
        });
    }

    private void begin(Instant scheduled) {
        Check runs = check;
        running = Optional.of(runs);
        try {
            tools.runners().execute(() -> run(runs, scheduled));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            giveUp(MissedReason.LATE);
        }
    }

    private void run(Check runs, Instant scheduled) {
        if (stopped) {
            giveUp(MissedReason.SHUTDOWN);
        } else {
            ended(runs, runs.run(scheduled));
        }
    }

    private synchronized void ended(Check ran, CheckRun run) {
        if (running.filter(ran::equals).isEmpty()) {
            return;
        }
        running = Optional.empty();
        tools.tally().finished(run);
        if (ran != check) {
            ran.close();
        }
        if (leaving) {
            goAway();
        } else {
            tick.keepTo(run.outcome() == Outcome.FAILURE ? check.failingRate() : check.usualRate());
        }
    }

    private void goAway() {
        gone = true;
        check.close();
        tools.tally().removed(check.id());
        onGone.accept(this);
    }
}

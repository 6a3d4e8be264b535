package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Runs checks at their instants, for months. A check never runs twice at once, and none waits for another. Every
 * scheduled instant becomes a run or is reported as missed. Thread-safe.
 */
public final class Prober {
    private final ProberTools tools;
    private final Map<CheckId, CheckSchedule> schedules = new ConcurrentHashMap<>();
    private boolean shutDown;

    /**
     * @param timer only ever does what takes no time; the caller ends it
     * @param runners has a thread for each check that runs; the caller ends it
     */
    public Prober(InstantSource clock, ScheduledExecutorService timer, Executor runners, ProbeListener listener) {
        this.tools = new ProberTools(clock, timer, runners, new ScheduleTally(listener));
    }

    /**
     * Runs these checks from now on, and no others. One that is the same as before goes on undisturbed, and the new
     * object is closed; one that is no longer wanted ends its run under way. The prober closes what it was given.
     *
     * @throws IllegalArgumentException when two checks have the same name; nothing has changed then
     */
    public synchronized void schedule(List<Check> checks) {
        Set<CheckId> wanted = new HashSet<>();
        for (Check check : checks) {
            if (!wanted.add(check.id())) {
                throw new IllegalArgumentException("expected one check of a name, came two: " + check.id());
            }
        }
        if (shutDown) {
            checks.forEach(Check::close);
            return;
        }
        schedules.forEach((id, schedule) -> {
            if (!wanted.contains(id)) {
                schedule.leave();
            }
        });
        checks.forEach(this::add);
    }

    /** When each check is to run next. */
    public Map<CheckId, Instant> nextRuns() {
        Map<CheckId, Instant> next = new HashMap<>();
        schedules.forEach((id, schedule) -> schedule.next().ifPresent(it -> next.put(id, it)));
        return Map.copyOf(next);
    }

    /** What became of all instants until now. */
    public ScheduleCounts counts() {
        return tools.tally().counts();
    }

    /**
     * Begins no other run. Those under way may end in most of the time of grace; then they are cut, and end as canceled.
     * Returns when all have ended, or the time is over.
     */
    public synchronized void shutDown(Duration grace) {
        shutDown = true;
        each(CheckSchedule::stop);
        long begin = System.nanoTime();
        try {
            tools.tally().awaitSettled(begin + grace.toNanos() / 5 * 4);
            each(CheckSchedule::cut);
            tools.tally().awaitSettled(begin + grace.toNanos());
        } catch (InterruptedException hurry) {
            each(CheckSchedule::cut);
            Thread.currentThread().interrupt();
        }
        each(it -> it.giveUp(MissedReason.SHUTDOWN));
    }

    private void add(Check check) {
        CheckSchedule before = schedules.get(check.id());
        if (before == null || !before.goOnWith(check)) {
            CheckSchedule schedule = new CheckSchedule(check, tools, me -> schedules.remove(check.id(), me));
            schedules.put(check.id(), schedule);
            schedule.start();
        }
    }

    private void each(Consumer<CheckSchedule> what) {
        schedules.values().forEach(what);
    }
}

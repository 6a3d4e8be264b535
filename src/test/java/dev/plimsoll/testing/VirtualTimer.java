package dev.plimsoll.testing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A timer whose time passes only when a test says so. Tasks run in the test's thread, in the order of their instants,
 * with the clock wound to each. A task that winds the clock itself makes those after it late, as a busy machine does.
 */
public final class VirtualTimer extends AbstractExecutorService implements ScheduledExecutorService {
    private final WoundClock clock;
    private final PriorityQueue<Task<?>> tasks =
            new PriorityQueue<>(Comparator.comparingLong((Task<?> it) -> it.at).thenComparingLong(it -> it.number));
    private long numbers;

    public VirtualTimer(WoundClock clock) {
        this.clock = clock;
    }

    /** Lets time pass, and all happen that is planned for it. */
    public void advance(Duration time) {
        long end = clock.getAsLong() + time.toNanos();
        while (!tasks.isEmpty() && tasks.peek().at <= end) {
            Task<?> task = tasks.remove();
            clock.advanceTo(Math.max(clock.getAsLong(), task.at));
            task.run();
        }
        clock.advanceTo(Math.max(clock.getAsLong(), end));
    }

    /** Plans a task that nobody will cancel. */
    public void runAfter(Duration delay, Runnable task) {
        tasks.add(new Task<Object>(task, clock.getAsLong() + delay.toNanos()));
    }

    /** How many tasks are planned. */
    public int planned() {
        return tasks.size();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        Task<?> planned = new Task<Object>(task, clock.getAsLong() + unit.toNanos(delay));
        tasks.add(planned);
        return planned;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("only what returns nothing is scheduled");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long delay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("a task schedules itself again");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long delay, long pause, TimeUnit unit) {
        throw new UnsupportedOperationException("a task schedules itself again");
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(new Task<Object>(task, clock.getAsLong()));
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    /** One planned task. */
    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long at;
        private final long number = numbers++;

        @SuppressWarnings("NullAway") // a task that returns nothing
        Task(Runnable task, long at) {
            super(task, null);
            this.at = at;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            tasks.remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - clock.getAsLong(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}

package dev.plimsoll.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Consumer;

/**
 * Feels, 50 times a second, whether the injector's threads are free: how much later than planned its own thread comes,
 * which shows a process that was stopped or starved, and how long the threads that serve users let it wait.
 */
final class Pulse implements AutoCloseable {
    private static final long BEAT = 20_000_000L;

    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final Consumer<Runnable> whenFree;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pulse");
        thread.setDaemon(true);
        return thread;
    });
    private long last = System.nanoTime();

    /** @param whenFree runs a task once on each thread that serves users, when that is free */
    Pulse(Consumer<Runnable> whenFree) {
        this.whenFree = whenFree;
        var unused = heart.scheduleAtFixedRate(this::beat, BEAT, BEAT, TimeUnit.NANOSECONDS);
    }

    private void beat() {
        long now = System.nanoTime();
        longest.accumulate(now - last - BEAT);
        last = now;
        whenFree.accept(() -> longest.accumulate(System.nanoTime() - now));
    }

    /** What was before does not count. */
    void reset() {
        longest.reset();
    }

    Duration longestStall() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}

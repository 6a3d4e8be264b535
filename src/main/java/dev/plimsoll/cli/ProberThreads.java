package dev.plimsoll.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The prober's threads: one that tells the time, and one for each check under way. They keep no program alive. */
final class ProberThreads implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons("schedule"));
    private final ExecutorService runners = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("check"));

    ProberThreads() {
        timer.setRemoveOnCancelPolicy(true);
    }

    ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    ExecutorService runners() {
        return runners;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        runners.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

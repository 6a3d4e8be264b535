package dev.plimsoll.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The deadlines of one client's exchanges, which can all be canceled at once. Thread-safe. */
final class Deadlines {
    private final ScheduledThreadPoolExecutor timer;
    private final Map<Deadline, Future<?>> running = new ConcurrentHashMap<>();
    private volatile boolean canceled;

    Deadlines(ScheduledThreadPoolExecutor timer) {
        this.timer = timer;
    }

    /** A timer that several clients can share. Once shut down it still cuts what runs, and lets nothing begin. */
    static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Daemons.named("exchange-deadline"), new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
        timer.prestartCoreThread();
        return timer;
    }

    Deadline begin(Duration length) {
        Deadline deadline = new Deadline(length, this::end);
        running.put(deadline, timer.schedule(deadline::pass, length.toNanos(), TimeUnit.NANOSECONDS));
        if (canceled || timer.isShutdown()) {
            deadline.cancel();
        }
        return deadline;
    }

    /** Cancels what runs now and what will be begun later. */
    void cancelAll() {
        canceled = true;
        running.keySet().forEach(Deadline::cancel);
    }

    private void end(Deadline deadline) {
        Future<?> pass = running.remove(deadline);
        if (pass != null) {
            pass.cancel(false);
        }
    }
}

package dev.plimsoll.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The service's own time: it stands still while the service is stalled, so that all work is pushed back by the stall. */
final class StallClock {
    private static final long RUNNING = Long.MIN_VALUE;

    private final LongSupplier realNanos;
    private final List<Runnable> parked = new ArrayList<>();
    private long standStillNanos;
    private long stallStartNanos = RUNNING;
    private long stallEndNanos;

    StallClock(LongSupplier realNanos) {
        this.realNanos = realNanos;
    }

    /** The service's time; it differs from real time by all stalls so far. */
    synchronized long nanos() {
        long real = stallStartNanos == RUNNING ? realNanos.getAsLong() : stallStartNanos;
        return real - standStillNanos;
    }

    /** Keeps a task until the stall is over; false when there is no stall. */
    synchronized boolean park(Runnable task) {
        return stallStartNanos != RUNNING && parked.add(task);
    }

    /** Stands still from now on for so long; a stall that lasts longer already stays as it is. */
    synchronized void stall(long nanos) {
        long now = realNanos.getAsLong();
        if (stallStartNanos == RUNNING) {
            stallStartNanos = now;
            stallEndNanos = now + nanos;
        } else {
            stallEndNanos = Math.max(stallEndNanos, now + nanos);
        }
    }

    /** Goes on if the stall's time is over. */
    void resumeIfDue() {
        resume(stallEndNanosNow());
    }

    /** Goes on at once. */
    void resumeNow() {
        resume(Long.MIN_VALUE);
    }

    private synchronized long stallEndNanosNow() {
        return stallEndNanos;
    }

    private void resume(long notBeforeNanos) {
        List<Runnable> released;
        synchronized (this) {
            long now = realNanos.getAsLong();
            if (stallStartNanos == RUNNING || now < notBeforeNanos) {
                return;
            }
            standStillNanos += now - stallStartNanos;
            stallStartNanos = RUNNING;
            released = List.copyOf(parked);
            parked.clear();
        }
        released.forEach(Runnable::run);
    }
}

package dev.plimsoll.probe;

import java.util.concurrent.TimeUnit;

/** Counts the schedule's instants and what became of them, and passes it on. Thread-safe. */
final class ScheduleTally {
    private final ProbeListener listener;
    private long scheduled;
    private long runs;
    private long missed;

    ScheduleTally(ProbeListener listener) {
        this.listener = listener;
    }

    void added(CheckSettings check) {
        listener.added(check);
    }

    void removed(CheckId check) {
        listener.removed(check);
    }

    synchronized void came(long instants) {
        scheduled += instants;
    }

    void finished(CheckRun run) {
        listener.finished(run);
        settle(1, 0);
    }

    void missed(CheckId check, MissedReason reason, long instants) {
        if (instants > 0) {
            listener.missed(check, reason, instants);
            settle(0, instants);
        }
    }

    synchronized ScheduleCounts counts() {
        return new ScheduleCounts(scheduled, runs, missed);
    }

    /** Waits until no run is under way, or {@code System.nanoTime()} has come to a deadline. */
    synchronized void awaitSettled(long deadline) throws InterruptedException {
        long left = deadline - System.nanoTime();
        while (runs + missed < scheduled && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = deadline - System.nanoTime();
        }
    }

    private synchronized void settle(long ended, long dropped) {
        runs += ended;
        missed += dropped;
        notifyAll();
    }
}

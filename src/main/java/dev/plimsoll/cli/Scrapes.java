package dev.plimsoll.cli;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the scrapes of a run, so that its end can wait for one that sees the end. Thread-safe. */
final class Scrapes {
    private final Lock lock = new ReentrantLock();
    private final Condition counted = lock.newCondition();
    private long count;

    void count() {
        lock.lock();
        try {
            count++;
            counted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean any() {
        lock.lock();
        try {
            return count > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for one more; whether it came in time. */
    boolean awaitNext(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long before = count;
            long left = patience.toNanos();
            while (count == before && left > 0) {
                left = counted.awaitNanos(left);
            }
            return count > before;
        } finally {
            lock.unlock();
        }
    }
}

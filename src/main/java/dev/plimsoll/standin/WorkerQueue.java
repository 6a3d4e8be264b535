package dev.plimsoll.standin;

import java.util.PriorityQueue;

/**
 * A fixed number of workers who serve in the order of arrival, as arithmetic: it says when each request will be done,
 * and nobody has to wait for that. With Poisson arrivals it is M/M/c or M/G/c. Not thread-safe.
 */
final class WorkerQueue {
    private final PriorityQueue<Long> freeAtNanos;

    WorkerQueue(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: expected at least 1, was " + workers);
        }
        freeAtNanos = new PriorityQueue<>(workers);
        for (int i = 0; i < workers; i++) {
            freeAtNanos.add(Long.MIN_VALUE);
        }
    }

    /** When a request is done; arrivals must not go back in time. */
    long doneNanos(long arrivalNanos, long serviceNanos) {
        long done = Math.max(arrivalNanos, freeAtNanos.remove()) + serviceNanos;
        freeAtNanos.add(done);
        return done;
    }
}

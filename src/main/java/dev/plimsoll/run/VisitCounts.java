package dev.plimsoll.run;

import java.util.concurrent.atomic.LongAdder;

/** Visits of one phase: begun, ended by themselves, cut off. Thread-safe. */
final class VisitCounts {
    private final LongAdder started = new LongAdder();
    private final LongAdder completed = new LongAdder();

    void starts() {
        started.increment();
    }

    void completes() {
        completed.increment();
    }

    long started() {
        return started.sum();
    }

    long completed() {
        return completed.sum();
    }

    long underWay() {
        return started() - completed();
    }
}

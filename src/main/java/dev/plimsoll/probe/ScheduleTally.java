package dev.plimsoll.probe;

import java.util.concurrent.atomic.LongAdder;

/** Counts the schedule's instants and what became of them, and passes it on. */
final class ScheduleTally {
    private final ProbeListener listener;
    private final LongAdder scheduled = new LongAdder();
    private final LongAdder runs = new LongAdder();
    private final LongAdder missed = new LongAdder();

    ScheduleTally(ProbeListener listener) {
        this.listener = listener;
    }

    void added(CheckSettings check) {
        listener.added(check);
    }

    void removed(CheckId check) {
        listener.removed(check);
    }

    void came(long instants) {
        scheduled.add(instants);
    }

    void finished(CheckRun run) {
        runs.increment();
        listener.finished(run);
    }

    void missed(CheckId check, MissedReason reason, long instants) {
        if (instants > 0) {
            missed.add(instants);
            listener.missed(check, reason, instants);
        }
    }

    ScheduleCounts counts() {
        return new ScheduleCounts(scheduled.sum(), runs.sum(), missed.sum());
    }
}

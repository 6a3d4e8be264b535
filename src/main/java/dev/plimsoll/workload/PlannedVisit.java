package dev.plimsoll.workload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What one visit adds up to.
 *
 * @param textBytes of all that the user says, in UTF-8
 */
record PlannedVisit(long quickCalls, int replies, Duration think, long textBytes) {
    static final PlannedVisit NOTHING = new PlannedVisit(0, 0, Duration.ZERO, 0);

    PlannedVisit calls(long more) {
        return new PlannedVisit(quickCalls + more, replies, think, textBytes);
    }

    PlannedVisit reply() {
        return new PlannedVisit(quickCalls, replies + 1, think, textBytes);
    }

    PlannedVisit says(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return new PlannedVisit(quickCalls, replies, think, textBytes + bytes);
    }

    PlannedVisit thinks(Duration more) {
        return new PlannedVisit(quickCalls, replies, think.plus(more), textBytes);
    }

    long allCalls() {
        return quickCalls + replies;
    }

    /** From arrival to leave. */
    double seconds(CallTimes times) {
        return think.toNanos() / 1e9 + busySeconds(times);
    }

    /** Of these, with a call under way. */
    double busySeconds(CallTimes times) {
        return (quickCalls * times.quick().toNanos() + replies * times.reply().toNanos()) / 1e9;
    }
}

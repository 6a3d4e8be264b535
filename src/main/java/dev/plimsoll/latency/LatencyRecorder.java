package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.HdrHistogram.Histogram;

/**
 * Takes the times of calls from any number of threads, which never wait for each other or for a drain. A series costs
 * nothing before its first call, and about 460 kB from then on, however many calls follow.
 */
public final class LatencyRecorder {
    private static final int OUTCOMES = Outcome.values().length;

    private final AtomicReferenceArray<CallRecorder> recorders =
            new AtomicReferenceArray<>(Operation.values().length * OUTCOMES);

    /**
     * Records one call that took a single attempt.
     *
     * @param responseNanos from when it should have been sent
     * @param serviceNanos from when it was sent
     */
    public void record(Operation operation, Outcome outcome, long responseNanos, long serviceNanos) {
        recordResponse(operation, outcome, responseNanos);
        recordService(operation, outcome, serviceNanos);
    }

    /** Records one completed call, from when it should have been sent to the end of its last attempt. */
    public void recordResponse(Operation operation, Outcome outcome, long nanos) {
        recorder(operation, outcome).recordResponse(nanos);
    }

    /** Records one attempt that ended, from when it was sent. */
    public void recordService(Operation operation, Outcome outcome, long nanos) {
        recorder(operation, outcome).recordService(nanos);
    }

    private CallRecorder recorder(Operation operation, Outcome outcome) {
        int index = indexOf(operation, outcome);
        CallRecorder recorder = recorders.get(index);
        if (recorder == null) {
            // Of several threads that meet here one wins, and all record with the winner's.
            recorders.compareAndSet(index, null, new CallRecorder(operation, outcome));
            recorder = recorders.get(index);
        }
        return recorder;
    }

    /** Takes out all that was recorded since the last drain; each call is in exactly one interval. */
    public synchronized IntervalHistograms drain(Instant start, Instant end) {
        Map<Series, Histogram> drained = new LinkedHashMap<>();
        for (int i = 0; i < recorders.length(); i++) {
            CallRecorder recorder = recorders.get(i);
            if (recorder != null) {
                recorder.drainTo(drained);
            }
        }
        return new IntervalHistograms(start, end, drained);
    }

    @SuppressWarnings("EnumOrdinal") // An array index is what ordinals are for; nothing keeps it beyond this run.
    private static int indexOf(Operation operation, Outcome outcome) {
        return operation.ordinal() * OUTCOMES + outcome.ordinal();
    }
}

package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/** Records both clocks of one operation: calls that ended one way, and attempts that did. */
final class CallRecorder {
    private final OneClock response;
    private final OneClock service;

    CallRecorder(Operation operation, Outcome outcome) {
        this.response = new OneClock(new Series(operation, outcome, LatencyClock.RESPONSE));
        this.service = new OneClock(new Series(operation, outcome, LatencyClock.SERVICE));
    }

    void recordResponse(long nanos) {
        response.recorder.recordValue(HistogramRange.fit(nanos));
    }

    void recordService(long nanos) {
        service.recorder.recordValue(HistogramRange.fit(nanos));
    }

    /** Moves what was recorded since the last time; one thread at a time. */
    void drainTo(Map<Series, Histogram> drained) {
        response.drainTo(drained);
        service.drainTo(drained);
    }

    private static final class OneClock {
        private final Series series;
        private final Recorder recorder = new Recorder(1, HistogramRange.MAX_NANOS, HistogramRange.DIGITS);
        private @Nullable Histogram spare;

        OneClock(Series series) {
            this.series = series;
        }

        void drainTo(Map<Series, Histogram> drained) {
            Histogram interval = recorder.getIntervalHistogram(spare);
            if (interval.getTotalCount() > 0) {
                drained.put(series, HistogramRange.compact(interval));
            }
            spare = interval;
        }
    }
}

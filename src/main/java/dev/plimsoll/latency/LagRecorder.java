package dev.plimsoll.latency;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Takes by how much the injector itself was late, from any number of threads. */
public final class LagRecorder {
    private final Recorder recorder = new Recorder(1, HistogramRange.MAX_NANOS, HistogramRange.DIGITS);
    private final Histogram total = HistogramRange.empty();

    public void record(long nanos) {
        recorder.recordValue(HistogramRange.fit(nanos));
    }

    /** All that was recorded until now. */
    public synchronized Distribution total() {
        total.add(recorder.getIntervalHistogram());
        return Distribution.of(total);
    }
}

package dev.plimsoll.latency;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Takes by how much the injector itself was late, from any number of threads. */
public final class LagRecorder {
    private final Recorder recorder = new Recorder(1, HistogramRange.MAX_NANOS, HistogramRange.DIGITS);
    private final Histogram total = HistogramRange.empty();
    private final Histogram recent = HistogramRange.empty();

    public void record(long nanos) {
        recorder.recordValue(HistogramRange.fit(nanos));
    }

    /** All that was recorded until now. */
    public synchronized Distribution total() {
        drain();
        return Distribution.of(total);
    }

    /** What was recorded since this was asked for the last time. */
    public synchronized Distribution sinceAsked() {
        drain();
        Distribution since = Distribution.of(recent);
        recent.reset();
        return since;
    }

    private void drain() {
        Histogram interval = recorder.getIntervalHistogram();
        total.add(interval);
        recent.add(interval);
    }
}

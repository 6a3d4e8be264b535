package dev.plimsoll.latency;

import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Takes by how much the injector itself was late, from any number of threads. */
public final class LagRecorder {
    private static final String LAG = "lag";

    private final Recorder recorder = new Recorder(1, HistogramRange.MAX_NANOS, HistogramRange.DIGITS);
    private final Histogram total = HistogramRange.empty();
    private final Histogram interval = HistogramRange.empty();
    private final Batches<String> batches = new Batches<>();
    private Distribution last = Distribution.of(HistogramRange.empty());

    public void record(long nanos) {
        recorder.recordValue(HistogramRange.fit(nanos));
    }

    /** Another second, say, has passed: intervals tell how far one lateness depends on another. */
    public synchronized void endInterval() {
        take();
        batches.add(interval.getTotalCount() == 0 ? Map.of() : Map.of(LAG, interval));
        last = Distribution.of(interval);
        interval.reset();
    }

    /** What was recorded in the interval that ended last. */
    public synchronized Distribution lastInterval() {
        return last;
    }

    /** All that was recorded until now. */
    public synchronized Distribution total() {
        take();
        return Distribution.of(total, batches.where(LAG::equals));
    }

    private void take() {
        Histogram taken = recorder.getIntervalHistogram();
        total.add(taken);
        interval.add(taken);
    }
}

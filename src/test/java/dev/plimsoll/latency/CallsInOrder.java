package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Times of calls as they end, interval by interval of virtual time, kept as those of a run are. */
public final class CallsInOrder {
    private static final Series CALLS = new Series(Operation.SMART_CHAT, Outcome.SUCCESS, LatencyClock.RESPONSE);
    private static final double NANOS = 1e9;

    private final Histogram all = HistogramRange.empty();
    private final Batches<Series> batches = new Batches<>();
    private final Histogram interval = new Histogram(1, 2, HistogramRange.DIGITS);
    private final double intervalSeconds;
    private long begun;

    public CallsInOrder(double intervalSeconds) {
        this.intervalSeconds = intervalSeconds;
        interval.setAutoResize(true);
    }

    /** A call ended at this second, after so many. */
    public void record(double ended, double seconds) {
        long current = (long) (ended / intervalSeconds);
        if (current != begun) {
            endInterval();
            begun = current;
        }
        interval.recordValue(HistogramRange.fit(Math.round(seconds * NANOS)));
    }

    private void endInterval() {
        if (interval.getTotalCount() > 0) {
            all.add(interval);
            batches.add(Map.of(CALLS, interval));
            interval.reset();
        }
    }

    public Distribution distribution() {
        endInterval();
        return Distribution.of(all, batches.where(CALLS::equals));
    }
}

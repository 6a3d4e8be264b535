package dev.plimsoll.run;

import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells when a warm-up has settled: the median service time of the last five seconds is that of the five before, within
 * the tolerance. Too few calls to compare cannot keep a run from starting.
 */
final class Steadiness {
    private static final int WINDOW = 5;
    private static final int ENOUGH_CALLS = 20;

    private final WarmUp warmUp;
    private final Deque<IntervalHistograms> seconds = new ArrayDeque<>();
    private int seen;

    Steadiness(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    void second(IntervalHistograms interval) {
        seen++;
        seconds.addLast(interval);
        if (seconds.size() > 2 * WINDOW) {
            seconds.removeFirst();
        }
    }

    /** True when the warm-up may end. */
    boolean reached() {
        Duration elapsed = Duration.ofSeconds(seen);
        if (elapsed.compareTo(warmUp.min()) < 0) {
            return false;
        }
        return elapsed.compareTo(warmUp.max()) >= 0 || settled();
    }

    private boolean settled() {
        if (seconds.size() < 2 * WINDOW) {
            return false;
        }
        List<IntervalHistograms> all = List.copyOf(seconds);
        Distribution before = merged(all.subList(0, WINDOW));
        Distribution after = merged(all.subList(WINDOW, 2 * WINDOW));
        if (before.count() < ENOUGH_CALLS || after.count() < ENOUGH_CALLS) {
            return true;
        }
        double ratio =
                after.valueAt(0.5).toNanos() / (double) before.valueAt(0.5).toNanos();
        return Math.abs(ratio - 1) <= warmUp.tolerance();
    }

    private static Distribution merged(List<IntervalHistograms> intervals) {
        LatencyTotals totals = new LatencyTotals();
        intervals.forEach(totals::add);
        return totals.where(series -> series.clock() == LatencyClock.SERVICE);
    }
}

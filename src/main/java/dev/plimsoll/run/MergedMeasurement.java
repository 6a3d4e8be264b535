package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The calls of all injectors of a run, a second of the clock at a time. How many visits were due and under way in it is
 * not known any more.
 */
public final class MergedMeasurement {
    private static final long UNKNOWN = 0;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LatencyTotals totals = new LatencyTotals();
    private final Timeline timeline = new Timeline();
    private final VisitCounts visits = new VisitCounts();
    private Instant end = Instant.MIN;

    /** Adds the second that follows those before; one in which no call ended may be left out. */
    public void add(IntervalHistograms second) {
        while (end.isAfter(Instant.MIN) && end.isBefore(second.start())) {
            draw(IntervalHistograms.none(end, end.plus(SECOND)));
        }
        totals.add(second);
        draw(second);
    }

    private void draw(IntervalHistograms second) {
        timeline.measuredSecond(second, visits, UNKNOWN);
        end = second.end();
    }

    public LatencyTotals totals() {
        return totals;
    }

    /** Counted from the first second in which a call ended. */
    public List<SecondOfRun> timeline() {
        return timeline.seconds();
    }
}

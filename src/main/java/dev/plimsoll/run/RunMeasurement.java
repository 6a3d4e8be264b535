package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Measured;
import java.time.Instant;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What has been measured so far: merged histograms, the timeline, and the counts that objectives ask for. */
final class RunMeasurement implements Measured {
    private static final long SECOND = 1_000_000_000L;

    private final LiveRun run;
    private final IntervalSink sink;
    private final LatencyTotals totals = new LatencyTotals();
    private final Timeline timeline = new Timeline();
    private Instant intervalStart;
    private int warmUpSeconds;
    private int measuredSeconds;

    RunMeasurement(LiveRun run, IntervalSink sink) {
        this.run = run;
        this.sink = sink;
        this.intervalStart = run.clock().instant();
    }

    /** What was measured before belongs to the warm-up; the first interval begins with the measured phase. */
    void measuringBegins() {
        intervalStart = run.clock().instant().minus(run.measuredTime());
    }

    /** Another second of warm-up has passed. */
    IntervalHistograms warmUpSecond() {
        IntervalHistograms second = drain(Phase.WARM_UP);
        timeline.warmUpSecond(second, run.tally().visits(Phase.WARM_UP), due(Phase.WARM_UP, warmUpSeconds++));
        return second;
    }

    /** Another second, or the last part of one, has been measured. */
    IntervalHistograms measuredSecond() {
        IntervalHistograms second = drain(Phase.MEASURED);
        totals.add(second);
        run.tally().lag().endInterval();
        sink.append(second);
        timeline.measuredSecond(second, run.tally().visits(Phase.MEASURED), due(Phase.MEASURED, measuredSeconds++));
        return second;
    }

    private IntervalHistograms drain(Phase phase) {
        Instant end = run.clock().instant();
        IntervalHistograms interval = run.tally().latency(phase).drain(intervalStart, end);
        intervalStart = end;
        return interval;
    }

    private int due(Phase phase, long second) {
        return run.schedule(phase).dueBefore((second + 1) * SECOND)
                - run.schedule(phase).dueBefore(second * SECOND);
    }

    LatencyTotals totals() {
        return totals;
    }

    Timeline timeline() {
        return timeline;
    }

    int warmUpSeconds() {
        return warmUpSeconds;
    }

    @Override
    public Distribution response(Set<Operation> operations) {
        return on(LatencyClock.RESPONSE, operations);
    }

    Distribution on(LatencyClock clock, Set<Operation> operations) {
        return totals.on(clock, operations);
    }

    @Override
    public long completed(Set<Operation> operations) {
        return sum(operations, CallCounts::completed);
    }

    @Override
    public long failed(Set<Operation> operations) {
        return sum(operations, CallCounts::failed);
    }

    @Override
    public ShareSeries failures(Set<Operation> operations) {
        return totals.failures(operations);
    }

    private long sum(Set<Operation> operations, ToLongFunction<CallCounts> count) {
        return operations.stream()
                .map(it -> run.tally().calls(Phase.MEASURED, it))
                .mapToLong(count)
                .sum();
    }
}

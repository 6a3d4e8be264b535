package dev.plimsoll.run;

import dev.plimsoll.latency.IntervalHistograms;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes a run through its phases on a thread of its own: warm-up until steady, the measured time, the drain, the end. It
 * looks at the clock every few milliseconds and closes each second on time.
 */
final class RunConductor implements Runnable {
    private static final long SECOND = 1_000_000_000L;
    private static final Duration LOOK = Duration.ofMillis(20);
    /** What was begun just before the end is given the time to leave, so that what was counted was also sent. */
    private static final Duration SETTLE = Duration.ofMillis(200);

    private final LiveRun run;
    private final LoadRunner runner;
    private final RunMeasurement measurement;
    private final List<SecondListener> listeners;
    private final Steadiness steadiness;
    private long nextSecond;
    private boolean measuring;
    private volatile boolean over;

    RunConductor(LiveRun run, LoadRunner runner, RunMeasurement measurement, List<SecondListener> listeners) {
        this.run = run;
        this.runner = runner;
        this.measurement = measurement;
        this.listeners = listeners;
        this.steadiness = new Steadiness(run.plan().warmUp());
    }

    /** Until the run is over; whatever happens here, the runner is stopped. */
    @Override
    public void run() {
        try {
            while (!over) {
                look();
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } finally {
            run.close();
            run.end().cutOff();
            runner.stop();
        }
    }

    /** The runner has come to its end by itself. */
    void driveEnded() {
        over = true;
    }

    void look() {
        StartGate gate = run.gate();
        if (run.isAskedToEnd() || isPastEnd()) {
            end();
        } else if (gate.warmUpStarted()) {
            advance(gate);
        }
    }

    private void advance(StartGate gate) {
        if (nextSecond == 0) {
            beginWarmUp(gate);
        }
        long now = run.nanos();
        OptionalLong measuredStart = gate.measuredStart();
        if (!measuring && measuredStart.isPresent() && now >= measuredStart.getAsLong()) {
            beginMeasuring(measuredStart.getAsLong());
        }
        if (now >= nextSecond) {
            nextSecond += SECOND;
            closeSecond();
        }
    }

    private void beginWarmUp(StartGate gate) {
        nextSecond = gate.warmUpStart() + SECOND;
        if (run.plan().warmUp().max().isZero()) {
            gate.measureFrom(gate.warmUpStart());
        }
    }

    /** Seconds are counted anew: the measured phase does not begin on a full second of the warm-up. */
    private void beginMeasuring(long start) {
        measuring = true;
        nextSecond = start + SECOND;
        measurement.measuringBegins();
        listeners.forEach(it -> it.measuringBegins(measurement.warmUpSeconds()));
    }

    private void closeSecond() {
        if (measuring) {
            IntervalHistograms second = measurement.measuredSecond();
            listeners.forEach(it -> it.measured(second));
            return;
        }
        IntervalHistograms second = measurement.warmUpSecond();
        steadiness.second(second);
        if (steadiness.reached()) {
            run.gate().measureFrom(nextSecond - SECOND + StartGate.LEAD_NANOS);
        }
        listeners.forEach(it -> it.warmingUp(second));
    }

    /** The measured time is over, and everybody has left or the drain has been long enough. */
    private boolean isPastEnd() {
        OptionalLong start = run.gate().measuredStart();
        if (start.isEmpty()) {
            return false;
        }
        long end = start.getAsLong() + run.plan().duration().toNanos();
        long now = run.nanos();
        return now >= end
                && ((everybodyCame(now - end) && everybodyLeft())
                        || now >= end + run.plan().drain().toNanos());
    }

    /** Those due in the last moments may still be waiting for the millisecond they come in. */
    private boolean everybodyCame(long sinceEnd) {
        return run.tally().visits(Phase.MEASURED).started() >= run.due() || sinceEnd >= SECOND;
    }

    private boolean everybodyLeft() {
        return run.tally().visits(Phase.MEASURED).underWay() == 0;
    }

    private void end() {
        run.close();
        LockSupport.parkNanos(SETTLE.toNanos());
        over = true;
    }
}

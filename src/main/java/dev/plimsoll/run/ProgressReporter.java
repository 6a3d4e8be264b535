package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyTotals;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a line of figures of every second that ends, over the last few seconds where one alone would jump about. */
final class ProgressReporter implements SecondListener {
    private static final int RECENT = 5;

    private final LiveRun run;
    private final InjectorWatch watch;
    private final RunListener listener;
    private final Map<String, Set<Operation>> groups;
    private final Deque<IntervalHistograms> recent = new ArrayDeque<>();
    private long seconds;

    ProgressReporter(LiveRun run, InjectorWatch watch, RunListener listener, Map<String, Set<Operation>> groups) {
        this.run = run;
        this.watch = watch;
        this.listener = listener;
        this.groups = groups;
    }

    @Override
    public void warmingUp(IntervalHistograms second) {
        tell(Phase.WARM_UP, second, run.plan().warmUp().max());
    }

    @Override
    public void measuringBegins(int warmUpSeconds) {
        watch.measuringBegins();
        seconds = 0;
        recent.clear();
        if (warmUpSeconds > 0) {
            listener.note("warmed up for " + warmUpSeconds + " s; measuring from now on");
        }
    }

    @Override
    public void measured(IntervalHistograms second) {
        tell(Phase.MEASURED, second, run.plan().duration());
    }

    private void tell(Phase phase, IntervalHistograms second, Duration length) {
        watch.sample();
        seconds++;
        recent.addLast(second);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
        Duration elapsed = Duration.ofSeconds(seconds);
        Duration left = length.minus(elapsed);
        listener.progress(new RunProgress(
                phase,
                elapsed,
                left.isNegative() ? Duration.ZERO : left,
                run.tally().visits(phase).underWay(),
                second.where(it -> it.clock() == LatencyClock.RESPONSE).count(),
                p95ByGroup(),
                run.tally().failed(phase),
                run.tally().lag().total().valueAt(0.99)));
    }

    private Map<String, Optional<Duration>> p95ByGroup() {
        LatencyTotals totals = new LatencyTotals();
        recent.forEach(totals::add);
        Map<String, Optional<Duration>> p95 = new LinkedHashMap<>();
        groups.forEach((name, operations) -> {
            Distribution times =
                    totals.where(it -> it.clock() == LatencyClock.RESPONSE && operations.contains(it.operation()));
            p95.put(name, times.count() == 0 ? Optional.empty() : Optional.of(times.valueAt(0.95)));
        });
        return p95;
    }
}

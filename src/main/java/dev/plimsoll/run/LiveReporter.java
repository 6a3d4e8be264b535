package dev.plimsoll.run;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.slo.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tells an observer of every second of a run and of every stage it comes to. */
final class LiveReporter implements SecondListener {
    private final LiveRun run;
    private final InjectorWatch watch;
    private final Supplier<InjectorHealth> health;
    private final RunObserver observer;
    private Stage stage = Stage.STARTING;
    private long seconds;
    private boolean cutShort;

    /** @param health of the injector, as it would be if the run ended now */
    LiveReporter(LiveRun run, InjectorWatch watch, Supplier<InjectorHealth> health, RunObserver observer) {
        this.run = run;
        this.watch = watch;
        this.health = health;
        this.observer = observer;
    }

    void starts() {
        observer.entered(Stage.STARTING, run.clock().instant());
    }

    @Override
    public void warmingUp(IntervalHistograms second) {
        enter(Stage.WARM_UP, second.end().minusSeconds(1));
        seconds++;
        tell(Phase.WARM_UP, second, soFar());
    }

    @Override
    public void measuringBegins(int warmUpSeconds) {
        enter(Stage.MEASURED, run.clock().instant().minus(run.measuredTime()));
        seconds = 0;
    }

    @Override
    public void measured(IntervalHistograms second) {
        seconds++;
        tell(Phase.MEASURED, second, soFar());
        if (run.measuredTime().compareTo(run.plan().duration()) >= 0) {
            enter(Stage.DRAIN, second.end());
        }
    }

    /** The last part of a second, after which nothing is counted any more. */
    void ends(IntervalHistograms last, InjectorHealth assessed) {
        tell(Phase.MEASURED, last, assessed);
    }

    void ended() {
        tellWhetherCutShort();
        enter(Stage.ENDED, run.clock().instant());
    }

    /** An arrival that is due may be on its way in: whether any was left out is only known at the end. */
    private InjectorHealth soFar() {
        InjectorHealth now = health.get();
        return now.with(now.faults().stream()
                .filter(it -> it.code() != ReasonCode.ARRIVALS_MISSED)
                .toList());
    }

    private void tell(Phase phase, IntervalHistograms second, InjectorHealth assessed) {
        tellWhetherCutShort();
        Duration elapsed = Duration.ofSeconds(seconds);
        Duration length =
                phase == Phase.WARM_UP ? run.plan().warmUp().max() : run.plan().duration();
        Duration left = length.minus(elapsed);
        observer.passed(new LiveSecond(
                phase,
                elapsed,
                left.isNegative() ? Duration.ZERO : left,
                second,
                arrivals(phase),
                calls(phase),
                new LiveInjector(run.tally().lag().total(), watch.cpuShareNow(), assessed)));
    }

    private LiveArrivals arrivals(Phase phase) {
        VisitCounts visits = run.tally().visits(phase);
        long completed = visits.completed();
        long due = phase == Phase.MEASURED ? run.due() : visits.started();
        return new LiveArrivals(due, visits.started(), completed);
    }

    private Map<Operation, CallTotals> calls(Phase phase) {
        Map<Operation, CallTotals> calls = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            calls.put(operation, CallTotals.of(run.tally().calls(phase, operation)));
        }
        return calls;
    }

    private void tellWhetherCutShort() {
        if (!cutShort) {
            run.end().reason().ifPresent(it -> {
                cutShort = true;
                observer.cutShort(it, run.clock().instant());
            });
        }
    }

    private void enter(Stage next, Instant when) {
        if (stage != next) {
            stage = next;
            observer.entered(next, when);
        }
    }
}

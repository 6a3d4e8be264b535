package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Ticks at a fixed rate that may change. Only its owner's lock makes it thread-safe. */
final class Tick {
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Consumer<Instant> action;
    private FixedRate rate;
    private volatile Optional<Instant> planned = Optional.empty();
    private Optional<Future<?>> pending = Optional.empty();

    /** @param action is handed the instant that was planned, and asks {@link #take} whether it still is */
    Tick(FixedRate rate, ProberTools tools, Consumer<Instant> action) {
        this.rate = rate;
        this.clock = tools.clock();
        this.timer = tools.timer();
        this.action = action;
    }

    /** May be asked without the lock. */
    Optional<Instant> planned() {
        return planned;
    }

    /** Ticks soon for the first time, and then at the rate. */
    void start() {
        plan(rate.firstAfter(clock.instant()));
    }

    /** Ticks at the rate, as if it had never stopped. */
    void goOn() {
        plan(rate.after(clock.instant()));
    }

    void stop() {
        planned = Optional.empty();
        pending.ifPresent(it -> it.cancel(false));
    }

    /** Ticks at another rate from now on, but for a tick that is due and has not come yet. */
    void keepTo(FixedRate wanted) {
        if (!wanted.equals(rate)) {
            rate = wanted;
            if (planned.filter(it -> it.isAfter(clock.instant())).isPresent()) {
                goOn();
            }
        }
    }

    /** What is due at a tick, and plans the next; empty when the tick had been called off. */
    Optional<FixedRate.Due> take(Instant instant) {
        if (planned.filter(instant::equals).isEmpty()) {
            return Optional.empty();
        }
        FixedRate.Due due = rate.due(instant, clock.instant());
        plan(rate.after(due.instant()));
        return Optional.of(due);
    }

    private void plan(Instant instant) {
        stop();
        planned = Optional.of(instant);
        long wait = Duration.between(clock.instant(), instant).toNanos();
        pending = Optional.of(timer.schedule(() -> action.accept(instant), Math.max(0, wait), TimeUnit.NANOSECONDS));
    }
}

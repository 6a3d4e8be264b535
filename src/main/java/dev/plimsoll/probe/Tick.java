package dev.plimsoll.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does something at an instant that may be planned anew. Only its owner's lock makes it thread-safe. */
final class Tick {
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Consumer<Instant> action;
    private volatile Optional<Instant> planned = Optional.empty();
    private Optional<Future<?>> pending = Optional.empty();

    /** @param action is handed the instant that was planned; one that is planned no more may still come */
    Tick(InstantSource clock, ScheduledExecutorService timer, Consumer<Instant> action) {
        this.clock = clock;
        this.timer = timer;
        this.action = action;
    }

    /** May be asked without the lock. */
    Optional<Instant> planned() {
        return planned;
    }

    boolean isPlannedFor(Instant instant) {
        return planned.filter(instant::equals).isPresent();
    }

    boolean isPlannedAfter(Instant instant) {
        return planned.filter(it -> it.isAfter(instant)).isPresent();
    }

    void plan(Instant instant) {
        cancel();
        planned = Optional.of(instant);
        long wait = Duration.between(clock.instant(), instant).toNanos();
        pending = Optional.of(timer.schedule(() -> action.accept(instant), Math.max(0, wait), TimeUnit.NANOSECONDS));
    }

    void cancel() {
        planned = Optional.empty();
        pending.ifPresent(it -> it.cancel(false));
    }
}

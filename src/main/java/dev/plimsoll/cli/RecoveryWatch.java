package dev.plimsoll.cli;

import dev.plimsoll.capacity.trial.Pace;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Leaves a target alone after a trial but for single calls, until those are as fast as on the idle target. */
final class RecoveryWatch {
    private final SingleCalls calls;
    private final Pace pace;
    private final BooleanSupplier stopped;
    private Optional<Duration> after = Optional.empty();
    private int asked;
    private int answers;

    /** @param stopped whether somebody wants an end at once */
    RecoveryWatch(SingleCalls calls, Pace pace, BooleanSupplier stopped) {
        this.calls = calls;
        this.pace = pace;
        this.stopped = stopped;
    }

    /**
     * Watches from now on.
     *
     * @param since when the trial ended, in nanoseconds
     * @param atLeast since then
     * @param deadline in nanoseconds; no call begins after it
     */
    Recovery watch(long since, Duration atLeast, long deadline) {
        while (!isOver(since, atLeast) && System.nanoTime() < deadline && !stopped.getAsBoolean()) {
            asked++;
            calls.next().ifPresent(it -> answered(it, since));
        }
        return new Recovery(after, answers, asked);
    }

    private boolean isOver(long since, Duration atLeast) {
        return after.isPresent() && System.nanoTime() - since >= atLeast.toNanos();
    }

    private void answered(SingleCall call, long since) {
        answers++;
        if (call.refused() || after.isPresent()) {
            return;
        }
        pace.add(call.elapsed());
        if (pace.isIdle()) {
            after = Optional.of(Duration.ofNanos(System.nanoTime() - since));
        }
    }
}

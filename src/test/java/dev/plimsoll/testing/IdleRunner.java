package dev.plimsoll.testing;

import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.SimulationAssertions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Drives nobody but those a test lets come, and then waits to be stopped. */
public final class IdleRunner implements LoadRunner {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Consumer<LiveRun> visits;

    public IdleRunner() {
        this(run -> {});
    }

    public IdleRunner(Consumer<LiveRun> visits) {
        this.visits = visits;
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    @Override
    public void drive(LiveRun run) {
        visits.accept(run);
        try {
            if (!stopped.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("nobody stopped the runner within " + PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void stall(Duration pause) {}

    @Override
    public void whenFree(Runnable task) {}

    @Override
    public SimulationAssertions assertions(LatencyTotals totals) {
        return new SimulationAssertions(0, List.of());
    }
}

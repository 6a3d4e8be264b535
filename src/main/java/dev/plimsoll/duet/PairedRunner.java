package dev.plimsoll.duet;

import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.LiveRun;
import dev.plimsoll.run.LoadRunner;
import dev.plimsoll.run.SimulationAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One load generator for two runs, each of which believes that it has one of its own: drives both as soon as both are
 * there, and stops once neither goes on.
 */
public final class PairedRunner {
    private final LoadRunner generator;
    private final Consumer<List<LiveRun>> driveTogether;
    private final Part one = new Part();
    private final Part other = new Part();
    private final CompletableFuture<Void> driven = new CompletableFuture<>();

    /** @param driveTogether drives several runs until all users have left, or until the generator is stopped */
    public PairedRunner(LoadRunner generator, Consumer<List<LiveRun>> driveTogether) {
        this.generator = generator;
        this.driveTogether = driveTogether;
    }

    /** What the one run takes for its load generator. */
    public LoadRunner one() {
        return one;
    }

    public LoadRunner other() {
        return other;
    }

    private synchronized List<LiveRun> come(Part part, LiveRun run) {
        part.run = Optional.of(run);
        return one.run
                .flatMap(first -> other.run.map(second -> List.of(first, second)))
                .orElse(List.of());
    }

    /** A run that ends before the other has come leaves that with nobody to go on with. */
    private synchronized void leave(Part part) {
        part.stopped = true;
        if (one.run.isEmpty() || other.run.isEmpty()) {
            driven.complete(null);
        }
        if (one.stopped && other.stopped) {
            generator.stop();
        }
    }

    private final class Part implements LoadRunner {
        private Optional<LiveRun> run = Optional.empty();
        private boolean stopped;

        @Override
        public void drive(LiveRun mine) {
            List<LiveRun> both = come(this, mine);
            if (both.isEmpty() || driven.isDone()) {
                driven.join();
                return;
            }
            try {
                driveTogether.accept(both);
            } finally {
                driven.complete(null);
            }
        }

        @Override
        public void stop() {
            leave(this);
        }

        @Override
        public void stall(Duration pause) {
            generator.stall(pause);
        }

        @Override
        public void whenFree(Runnable task) {
            generator.whenFree(task);
        }

        @Override
        public SimulationAssertions assertions(LatencyTotals totals) {
            return generator.assertions(totals);
        }
    }
}

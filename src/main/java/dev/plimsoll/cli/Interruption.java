package dev.plimsoll.cli;

import dev.plimsoll.run.LiveRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM while a run goes on: the run ends in order, deletes what it created and writes its artefacts; only
 * then does the process end, with the code of an interrupted run. A JVM that is told to end runs its shutdown hooks and
 * would be gone when they return, so the hook waits.
 */
final class Interruption implements AutoCloseable {
    static final int EXIT_CODE = 130;
    static final String WORDS = "ended by a person before its time";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Runnable stop;
    private final CountDownLatch ended;
    private final Runnable atEnd;
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile boolean happened;

    private Interruption(Runnable stop, CountDownLatch ended, Runnable atEnd) {
        this.stop = stop;
        this.ended = ended;
        this.atEnd = atEnd;
    }

    /** Of a run, or of several that go on together. */
    static Interruption of(LiveRun... runs) {
        return calling(() -> List.of(runs).forEach(Interruption::interrupt));
    }

    /** Of a run that is part of something longer: the process ends when that has counted down. */
    static Interruption within(CountDownLatch whole, LiveRun run) {
        return new Interruption(() -> interrupt(run), whole, () -> {}).armed();
    }

    /** Of something that ends in order when this is called, from another thread. */
    static Interruption calling(Runnable stop) {
        CountDownLatch ended = new CountDownLatch(1);
        return new Interruption(stop, ended, ended::countDown).armed();
    }

    private static void interrupt(LiveRun run) {
        run.interrupt(WORDS);
    }

    private Interruption armed() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    boolean happened() {
        return happened;
    }

    private void interrupted() {
        happened = true;
        stop.run();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** The run's files are written, and what was to be printed is printed. */
    @Override
    public void close() {
        atEnd.run();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is at work, and ends the process.
        }
    }
}

package dev.plimsoll.report.status;

import dev.plimsoll.probe.StatusBoard;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves the board's history every minute and at the end, on a thread of its own: a slow disk delays no check. A file that
 * cannot be written is said once, until it can be again.
 */
public final class HistoryKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);
    private static final long EVERY_SECONDS = 60;

    private final StatusBoard board;
    private final HistoryFile file;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "history");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> saving;

    private HistoryKeeper(StatusBoard board, HistoryFile file) {
        this.board = board;
        this.file = file;
        this.saving = timer.scheduleWithFixedDelay(this::save, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Gives the board what the file remembers, and saves it from then on. To be called before checks are added.
     *
     * @throws HistoryFileException when the file can neither be read nor set aside
     */
    public static HistoryKeeper start(StatusBoard board, HistoryFile file) {
        board.remember(file.read());
        return new HistoryKeeper(board, file);
    }

    /** Saves once more, and no more after that. */
    @Override
    public void close() {
        saving.cancel(false);
        timer.shutdown();
        save();
    }

    private synchronized void save() {
        try {
            file.write(board.histories());
            failing.set(false);
        } catch (IOException problem) {
            if (!failing.getAndSet(true)) {
                LOG.warn("history file {} cannot be written: {}", file.path(), problem.toString());
            }
        }
    }
}

package dev.plimsoll.run;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.UserId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Deletes what a ledger says may still be there, a few at a time and within a limit of time. What cannot be deleted
 * stays in the ledger for the next start. A session whose id never came is looked for by its title, twice, since a
 * service that was slow to answer may be slow to create as well.
 */
public final class Cleanup {
    private final ChatClient client;
    private final ChatApi api;
    private final CleanupLimits limits;
    private final LongSupplier nanoTime;

    /** @param client one that {@link Housekeeping} counts */
    public Cleanup(ChatClient client, ChatApi api, CleanupLimits limits, LongSupplier nanoTime) {
        this.client = client;
        this.api = api;
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Deletes every open entry, and notes the ledger as done when none is left.
     *
     * @throws IOException when the ledger cannot be read
     */
    public CleanupReport sweep(CleanupLedger ledger) throws IOException {
        long end = nanoTime.getAsLong() + limits.total().toNanos();
        Sweep sweep = new Sweep(client, api, ledger);
        List<OpenEntry> open = ledger.openEntries();
        for (int round = 1; round <= limits.rounds() && !open.isEmpty() && isTimeLeft(end); round++) {
            if (round > 1 && !paused(end)) {
                break;
            }
            sweep.newRound();
            run(tasks(sweep, open, round), sweep, end);
            open = ledger.openEntries();
        }
        if (open.isEmpty()) {
            ledger.done();
        }
        return sweep.report(open);
    }

    private static List<Runnable> tasks(Sweep sweep, List<OpenEntry> open, int round) {
        List<Runnable> tasks = new ArrayList<>();
        Map<UserId, List<OpenEntry>> unnamed = new LinkedHashMap<>();
        for (OpenEntry entry : open) {
            entry.sessionId()
                    .ifPresentOrElse(
                            id -> tasks.add(() -> sweep.delete(entry, id)),
                            () -> unnamed.computeIfAbsent(entry.user(), any -> new ArrayList<>())
                                    .add(entry));
        }
        unnamed.forEach((user, entries) -> tasks.add(
                round == 1 ? () -> sweep.find(user, entries) : () -> sweep.findForTheLastTime(user, entries)));
        return tasks;
    }

    private void run(List<Runnable> tasks, Sweep sweep, long end) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(limits.concurrency(), tasks.size()));
        for (Runnable task : tasks) {
            threads.execute(() -> {
                // A target that answers nothing is asked no further in this round.
                if (isTimeLeft(end) && sweep.failuresInARow() < 2 * limits.concurrency()) {
                    task.run();
                }
            });
        }
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException asked) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTimeLeft(long end) {
        return end - nanoTime.getAsLong() > 0;
    }

    /** Waits for the next round; false when there is no time for it, or somebody asks to stop. */
    private boolean paused(long end) {
        if (end - nanoTime.getAsLong() <= limits.pause().toNanos()) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(limits.pause().toNanos());
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

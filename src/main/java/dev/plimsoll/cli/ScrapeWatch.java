package dev.plimsoll.cli;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Knows whether metrics are fetched regularly, so that the end can wait for the last time. Thread-safe. */
final class ScrapeWatch {
    /** Prometheus comes every minute unless it is told otherwise; whoever missed two has gone. */
    private static final long REGULAR_NANOS = Duration.ofMinutes(2).toNanos();

    private final LongSupplier nanos;
    private long scrapes;
    private long last;

    /** @param nanos as {@link System#nanoTime} */
    ScrapeWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void scraped() {
        scrapes++;
        last = nanos.getAsLong();
        notifyAll();
    }

    /** Waits for the next scrape, when there is any to expect, but not for longer than that. */
    synchronized void awaitNext(Duration patience) throws InterruptedException {
        if (scrapes == 0 || nanos.getAsLong() - last > REGULAR_NANOS) {
            return;
        }
        long before = scrapes;
        long end = nanos.getAsLong() + patience.toNanos();
        for (long left = patience.toNanos(); scrapes == before && left > 0; left = end - nanos.getAsLong()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}

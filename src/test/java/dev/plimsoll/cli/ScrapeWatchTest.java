package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.WoundClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScrapeWatchTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final WoundClock clock = new WoundClock();

    @Test
    void waitsForNobodyWhenNobodyEverCame() throws InterruptedException {
        new ScrapeWatch(clock).awaitNext(AN_HOUR);

        assertThat(clock.getAsLong()).isZero();
    }

    @Test
    void waitsForNobodyWhoHasLongBeenGone() throws InterruptedException {
        ScrapeWatch watch = new ScrapeWatch(clock);
        watch.scraped();
        clock.advance(Duration.ofMinutes(3));

        watch.awaitNext(AN_HOUR);
    }

    @Test
    void waitsForWhoeverComesRegularly() throws InterruptedException {
        ScrapeWatch watch = new ScrapeWatch(clock);
        watch.scraped();
        Thread scraper = new Thread(watch::scraped);

        synchronized (watch) {
            // It can only get in once the other waits.
            scraper.start();
            watch.awaitNext(AN_HOUR);
        }

        scraper.join();
    }

    @Test
    void waitsNoLongerThanItMay() throws InterruptedException {
        ScrapeWatch watch = new ScrapeWatch(System::nanoTime);
        watch.scraped();

        watch.awaitNext(Duration.ofMillis(20));
    }
}

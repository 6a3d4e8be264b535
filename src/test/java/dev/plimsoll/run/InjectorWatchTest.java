package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Rules;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class InjectorWatchTest {
    @Test
    void seesThisProcess() {
        try (InjectorWatch watch = new InjectorWatch(Rules.usual().strain(), Runnable::run)) {
            watch.sample();

            Vitals vitals = watch.vitals();

            assertThat(vitals.processors()).isPositive();
            assertThat(vitals.heapMaxBytes()).isGreaterThan(1_000_000);
            assertThat(vitals.cpuShare()).isNotNegative();
            assertThat(vitals.openFilesMax()).isNotNegative();
            assertThat(vitals.gcPauseMax()).isLessThanOrEqualTo(vitals.gcPauseTotal());
        }
    }

    @Test
    void feelsAThreadThatIsHeldUp() throws InterruptedException, ExecutionException {
        CountDownLatch free = new CountDownLatch(1);
        ExecutorService loop = Executors.newSingleThreadExecutor();
        try (InjectorWatch watch = new InjectorWatch(Rules.usual().strain(), loop::execute)) {
            loop.execute(() -> LockSupport.parkNanos(Duration.ofMillis(300).toNanos()));
            loop.execute(free::countDown);
            free.await();
            // Behind all that was asked of the thread while it was held up.
            loop.submit(() -> {}).get();

            assertThat(watch.vitals().stallMax()).isGreaterThan(Duration.ofMillis(100));
        } finally {
            loop.shutdownNow();
        }
    }
}

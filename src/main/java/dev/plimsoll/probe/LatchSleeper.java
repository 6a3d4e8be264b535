package dev.plimsoll.probe;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sleeps in real time, until a latch opens. */
final class LatchSleeper implements Sleeper {
    private final CountDownLatch woken = new CountDownLatch(1);

    @Override
    public boolean sleep(Duration time) {
        try {
            return !woken.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        woken.countDown();
    }
}

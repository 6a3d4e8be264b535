package dev.plimsoll.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallClockTest {
    private final AtomicLong real = new AtomicLong(100);
    private final StallClock clock = new StallClock(real::get);
    private final AtomicInteger released = new AtomicInteger();

    @Test
    void standsStillWhileStalled() {
        clock.stall(50);
        real.set(140);

        assertThat(clock.nanos()).isEqualTo(100);

        real.set(150);
        clock.resumeIfDue();
        real.set(160);

        assertThat(clock.nanos()).isEqualTo(110);
    }

    @Test
    void parksOnlyWhileStalled() {
        assertThat(clock.park(released::incrementAndGet)).isFalse();

        clock.stall(50);

        assertThat(clock.park(released::incrementAndGet)).isTrue();
        assertThat(released).hasValue(0);

        clock.resumeNow();

        assertThat(released).hasValue(1);
    }

    @Test
    void doesNotResumeBeforeTheLongestStallIsOver() {
        clock.stall(50);
        clock.park(released::incrementAndGet);
        real.set(110);
        clock.stall(60);

        real.set(150);
        clock.resumeIfDue();

        assertThat(released).hasValue(0);

        real.set(170);
        clock.resumeIfDue();

        assertThat(released).hasValue(1);
        assertThat(clock.nanos()).isEqualTo(100);
    }
}

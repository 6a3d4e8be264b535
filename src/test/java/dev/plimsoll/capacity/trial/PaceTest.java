package dev.plimsoll.capacity.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration IDLE = Duration.ofMillis(100);

    private final Pace pace = new Pace(IDLE);

    @Test
    void isNotToldFromFewCalls() {
        add(8, Duration.ofMillis(1));

        assertThat(pace.isIdle()).isFalse();
    }

    @Test
    void isIdleWithinTenPerCent() {
        add(9, Duration.ofMillis(110));

        assertThat(pace.isIdle()).isTrue();
    }

    @Test
    void isNotIdleWhileNearlyAllCallsAreSlower() {
        add(1, Duration.ofMillis(50));
        add(8, Duration.ofMillis(111));

        assertThat(pace.isIdle()).isFalse();
    }

    @Test
    void forgetsCallsThatAreLongPast() {
        add(20, Duration.ofSeconds(3));
        add(9, Duration.ofMillis(90));

        assertThat(pace.isIdle()).isTrue();
    }

    @Test
    void allowsForTheNoiseOfABusyHostWhereCallsAreQuick() {
        Pace quick = new Pace(Duration.ofMillis(1));

        for (int call = 0; call < 9; call++) {
            quick.add(Duration.ofMillis(6));
        }

        assertThat(quick.isIdle()).isTrue();
    }

    /** Half of the calls to an idle target are slower than its median: that must hardly ever look busy. */
    @Test
    void hardlyEverTakesAnIdleTargetForABusyOne() {
        SplittableRandom random = new SplittableRandom(7);
        int idle = 0;

        for (int sample = 0; sample < 1_000; sample++) {
            Pace exponential = new Pace(Duration.ofNanos(Math.round(50e6 * Math.log(2))));
            for (int call = 0; call < 9; call++) {
                exponential.add(Duration.ofNanos(Math.round(50e6 * random.nextExponential())));
            }
            idle += exponential.isIdle() ? 1 : 0;
        }

        assertThat(idle).isGreaterThan(980);
    }

    @Test
    void takesTheMiddleOneForTheMedian() {
        assertThat(Pace.median(List.of(IDLE, Duration.ofMillis(1), Duration.ofMillis(300))))
                .isEqualTo(IDLE);
    }

    private void add(int calls, Duration time) {
        for (int call = 0; call < calls; call++) {
            pace.add(time);
        }
    }
}

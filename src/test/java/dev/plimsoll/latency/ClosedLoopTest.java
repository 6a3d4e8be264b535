package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Duration DURATION = Duration.ofSeconds(45);

    private final Distribution fiveMillis =
            Recordings.of(LongStream.generate(() -> 5_000_000).limit(100).toArray());

    @Test
    void hidesAStallBehindTheCallsThatWereNeverSent() {
        ClosedLoop loop = new ClosedLoop(10, DURATION, Duration.ofSeconds(20), Duration.ofSeconds(2));

        Distribution reported = loop.replay(fiveMillis, new SplittableRandom(1));

        assertThat(reported.countOver(Duration.ofSeconds(1))).isEqualTo(10);
        assertThat((double) reported.valueAt(0.99).toNanos()).isCloseTo(5e6, withinPercentage(0.1));
        assertThat((double) reported.max().toNanos()).isCloseTo(2.005e9, withinPercentage(0.3));
        assertThat((double) reported.count()).isCloseTo(10 * 43 / 0.005, withinPercentage(0.5));
    }

    @Test
    void reportsTheObservedTimesWhenNothingStalls() {
        Distribution observed = Recordings.of(
                LongStream.rangeClosed(1, 1_000).map(i -> i * 100_000).toArray());
        ClosedLoop loop = new ClosedLoop(20, DURATION, Duration.ofSeconds(20), Duration.ZERO);

        Distribution reported = loop.replay(observed, new SplittableRandom(2));

        assertThat((double) reported.valueAt(0.95).toNanos())
                .isCloseTo((double) observed.valueAt(0.95).toNanos(), withinPercentage(2));
    }

    @Test
    void saysTheSameOfTheSameSeed() {
        ClosedLoop loop = new ClosedLoop(3, DURATION, Duration.ofSeconds(20), Duration.ofSeconds(2));
        Distribution observed = Recordings.of(Recordings.bimodal());

        assertThat(loop.replay(observed, new SplittableRandom(5)).estimates())
                .isEqualTo(loop.replay(observed, new SplittableRandom(5)).estimates());
    }

    @Test
    void needsUsersAndObservedTimes() {
        ClosedLoop loop = new ClosedLoop(1, DURATION, Duration.ZERO, Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedLoop(0, DURATION, Duration.ZERO, Duration.ZERO))
                .withMessage("a closed loop needs at least one user, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.replay(Recordings.of(), new SplittableRandom(1)))
                .withMessage("a closed loop needs observed service times, there were none");
    }

    @Test
    void refusesAStallBeforeTheRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedLoop(1, DURATION, Duration.ofSeconds(-1), Duration.ZERO))
                .withMessage("a stall must not start or end before the run, was PT0S from PT-1S");
    }
}

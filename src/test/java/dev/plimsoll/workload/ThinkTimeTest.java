package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinkTimeTest {
    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(30);

    @Test
    void hasItsMedianBetweenItsBounds() {
        double[] seconds = samples(1);

        assertThat(seconds[seconds.length / 2]).isCloseTo(110, within(3.0));
        assertThat(seconds[0]).isEqualTo(5);
        assertThat(seconds[seconds.length - 1]).isEqualTo(1_800);
    }

    @Test
    void isScaledAfterItWasBounded() {
        double[] seconds = samples(0.01);

        assertThat(seconds[seconds.length / 2]).isCloseTo(1.1, within(0.03));
        assertThat(seconds[0]).isCloseTo(0.05, within(1e-9));
        assertThat(seconds[seconds.length - 1]).isCloseTo(18, within(1e-9));
    }

    @Test
    void isNothingAtScaleZero() {
        assertThat(samples(0)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoScale(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThinkTime(4.7, 1.4, LEAST, MOST, scale))
                .withMessage("time scale must be a number from 0 up, was " + scale);
    }

    @Test
    void refusesBoundsThatAreSwapped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThinkTime(4.7, 1.4, Duration.ofNanos(2), Duration.ofNanos(1), 1))
                .withMessage("the least must not be over the most, was 2.0 to 1.0");
    }

    private static double[] samples(double scale) {
        SplittableRandom random = new SplittableRandom(13);
        ThinkTime think = new ThinkTime(4.70, 1.40, LEAST, MOST, scale);
        return DoubleStream.generate(() -> think.sample(random).toNanos() / 1e9)
                .limit(50_000)
                .sorted()
                .toArray();
    }
}

package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyStateTest {
    private final SplittableRandom random = new SplittableRandom(5);

    private double[] series(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size)
                .mapToDouble(it -> value.applyAsDouble(it) + random.nextGaussian())
                .toArray();
    }

    @Test
    void cutsAsMuchAsIsWarmUp() {
        assertThat(new Mser5(series(120, it -> it < 20 ? 10 : 0)).warmUp()).isEqualTo(20);
        assertThat(new Mser5(series(120, it -> it < 100 ? 10 : 0)).warmUp()).isLessThanOrEqualTo(60);
    }

    /** Five values that rise each time: by hand, a score of 10, a variance of 50/3, a deviate of 2.20. */
    @Test
    void seesATrendAsKendallDoes() {
        assertThat(new MannKendall(new double[] {1, 2, 3, 4, 5}).probability()).isCloseTo(0.0275, within(5e-5));
        assertThat(new MannKendall(new double[] {5, 4, 3, 2, 1}).probability()).isCloseTo(0.0275, within(5e-5));
        assertThat(new MannKendall(new double[] {1, 1, 1, 1, 1}).probability()).isEqualTo(1);
    }

    @Test
    void isReachedByAQueueThatKeepsUp() {
        assertThat(SteadyState.after(0, seconds(it -> 10, 100, 100, 10)))
                .isEqualTo(new SteadyState(10, Optional.empty()));
    }

    @Test
    void isNotReachedWhileCallsPileUp() {
        assertThat(SteadyState.after(0, seconds(it -> 10, 100, 90, 10)).unsteady())
                .contains("9900 calls ended while 11000 began");
        assertThat(SteadyState.after(0, seconds(it -> 10 + it, 100, 100, 10)).unsteady())
                .contains("the calls in flight have a trend");
        assertThat(SteadyState.after(0, seconds(it -> 10, 100, 100, 20)).unsteady())
                .contains("10.0 calls were in flight where Little's law expects 20.0");
    }

    private static List<TrialSecond> seconds(
            IntToDoubleFunction inFlight, long arrivals, long completions, double responseSeconds) {
        return IntStream.range(0, 120)
                .mapToObj(it -> new TrialSecond(
                        arrivals,
                        completions,
                        inFlight.applyAsDouble(it),
                        responseSeconds * completions / arrivals,
                        0,
                        List.of()))
                .toList();
    }
}

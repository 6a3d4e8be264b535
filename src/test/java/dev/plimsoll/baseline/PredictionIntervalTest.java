package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionIntervalTest {
    private static final double FIVE_PERCENT = Math.log(1.05);

    /** Median 15.5, median absolute deviation 7.5; R's qt(0.998, 29) is 3.126577, and pt(2, 29) is 1 - 0.02747182. */
    @Test
    void reachesAsFarFromTheMedianAsStudentsTHasIt() {
        Scores scores = Scores.of(IntStream.rangeClosed(1, 30).asDoubleStream().toArray());

        PredictionInterval interval = PredictionInterval.of(scores, FIVE_PERCENT);

        double scale = 1.4826 * 7.5 * Math.sqrt(1 + 1 / 30.0);
        assertThat(interval.center()).isEqualTo(15.5);
        assertThat(interval.margin()).isCloseTo(3.126577 * scale, within(1e-4));
        assertThat(interval.p(15.5 + 2 * scale)).isCloseTo(0.02747182, within(1e-7));
        assertThat(interval.p(15.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void isNotWidenedByAWildNight() {
        double[] nights = IntStream.rangeClosed(1, 30).asDoubleStream().toArray();
        double[] withOneWild = nights.clone();
        withOneWild[29] = 1_000;

        assertThat(PredictionInterval.of(Scores.of(withOneWild), FIVE_PERCENT))
                .isEqualTo(PredictionInterval.of(Scores.of(nights), FIVE_PERCENT));
    }

    @Test
    void expectsTheSmallestStepHoweverQuietTheNights() {
        Scores equal = Scores.of(DoubleStream.generate(() -> 1).limit(30).toArray());

        PredictionInterval interval = PredictionInterval.of(equal, FIVE_PERCENT);

        assertThat(interval.isWorse(1 + Math.log(1.051))).isTrue();
        assertThat(interval.isWorse(1 + Math.log(1.049))).isFalse();
        assertThat(interval.isBetter(1 - Math.log(1.051))).isTrue();
        assertThat(interval.isBetter(1 - Math.log(1.049))).isFalse();
        assertThat(interval.p(1.003 * 1)).isGreaterThan(0.1);
    }

    @Test
    void expectsAQuarterMoreWhileItLearns() {
        Scores few = Scores.of(0, 0, 0, 0, 0, 0, 0, 0, 0);

        PredictionInterval interval = PredictionInterval.of(few, FIVE_PERCENT);

        assertThat(interval.isLearning()).isTrue();
        assertThat(interval.isWorse(Math.log(1.26))).isTrue();
        assertThat(interval.isWorse(Math.log(1.24))).isFalse();
    }

    @Test
    void knowsTheNoiseOfTenNights() {
        Scores ten = Scores.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        assertThat(PredictionInterval.of(ten, FIVE_PERCENT).isLearning()).isFalse();
    }
}

package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnergySplitTest {
    /** The definition, summed pair by pair: Matteson and James, 2014, formulas (5) and (6). */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheDefinition(long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        double[] scores = random.doubles(6 + random.nextInt(40)).toArray();

        EnergySplit split = EnergySplit.of(Scores.of(scores));

        int best = 3;
        for (int index = 3; index <= scores.length - 3; index++) {
            best = energy(scores, index) > energy(scores, best) ? index : best;
        }
        assertThat(split.index()).isEqualTo(best);
        assertThat(split.energy()).isCloseTo(energy(scores, best), within(1e-9));
    }

    private static double energy(double[] scores, int index) {
        double n = index;
        double m = scores.length - n;
        double across = 0;
        double within = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = i + 1; j < scores.length; j++) {
                double distance = Math.abs(scores[i] - scores[j]);
                if (i < index && j >= index) {
                    across += 2 / (m * n) * distance;
                } else {
                    within += distance / (i < index ? n * (n - 1) / 2 : m * (m - 1) / 2);
                }
            }
        }
        return m * n / (m + n) * (across - within);
    }

    @Test
    void cutsWhereTheLevelChanges() {
        assertThat(EnergySplit.of(Scores.of(1, 1.1, 0.9, 1, 2, 2.1, 1.9)).index())
                .isEqualTo(4);
    }

    @Test
    void needsThreeScoresOnEitherSide() {
        assertThat(EnergySplit.isPossible(Scores.of(1, 1, 1, 2, 2))).isFalse();
        assertThat(EnergySplit.isPossible(Scores.of(1, 1, 1, 2, 2, 2))).isTrue();
    }
}

package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankShiftTest {
    private static final int NIGHTS = 30;

    /**
     * Permeability of the chorioamnion: M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods, examples 4.1 and
     * 4.3, with the figures that R's wilcox.test gives of them.
     */
    @Test
    void agreesWithThePublishedExample() {
        Scores early = Scores.of(1.15, 0.88, 0.90, 0.74, 1.21);
        Scores atTerm = Scores.of(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46);

        RankShift shift = RankShift.of(early, atTerm);

        assertThat(shift.pGreater()).isCloseTo(0.1272, within(5e-5));
        assertThat(shift.shift()).isCloseTo(0.305, within(1e-9));
        assertThat(shift.low()).isCloseTo(-0.15, within(1e-9));
        assertThat(shift.high()).isCloseTo(0.76, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTheLibraryWhereNoScoresAreEqual(long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        double[] earlier = random.doubles(NIGHTS).toArray();
        double[] recent = random.doubles(3).toArray();
        MannWhitneyUTest library = MannWhitneyUTest.withDefaults();

        RankShift shift = RankShift.of(Scores.of(earlier), Scores.of(recent));

        assertThat(shift.pGreater())
                .isCloseTo(
                        library.with(AlternativeHypothesis.GREATER_THAN)
                                .test(recent, earlier)
                                .getPValue(),
                        within(1e-12));
        assertThat(shift.pLess())
                .isCloseTo(
                        library.with(AlternativeHypothesis.LESS_THAN)
                                .test(recent, earlier)
                                .getPValue(),
                        within(1e-12));
    }

    /** All 5,456 ways to pick three of 33. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsEveryChoiceWhereScoresAreEqual(long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        double[] all = random.ints(NIGHTS + 3, 1, 8).asDoubleStream().toArray();
        double[] recent = Arrays.copyOfRange(all, NIGHTS, all.length);

        RankShift shift = RankShift.of(Scores.of(Arrays.copyOf(all, NIGHTS)), Scores.of(recent));

        assertThat(shift.pGreater()).isCloseTo(shareOfChoicesAtLeast(all, recent), within(1e-12));
    }

    private static double shareOfChoicesAtLeast(double[] all, double[] recent) {
        double observed = Arrays.stream(recent).map(it -> midRank(all, it)).sum();
        long choices = 0;
        long asHigh = 0;
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                for (int k = j + 1; k < all.length; k++) {
                    choices++;
                    asHigh += midRank(all, all[i]) + midRank(all, all[j]) + midRank(all, all[k]) >= observed ? 1 : 0;
                }
            }
        }
        return (double) asHigh / choices;
    }

    private static double midRank(double[] all, double value) {
        return Arrays.stream(all)
                .map(it -> it < value ? 1 : it == value ? 0.5 : 0)
                .sum();
    }

    @Test
    void isCertainUntilTwoOfNinetyPairsAreTheOtherWayRound() {
        double[] before = IntStream.rangeClosed(1, NIGHTS).asDoubleStream().toArray();

        assertThat(RankShift.of(Scores.of(before), Scores.of(28.5, 31, 32)).pGreater())
                .isCloseTo(4.0 / 5456, within(1e-12));
        assertThat(RankShift.of(Scores.of(before), Scores.of(27.5, 31, 32)).pGreater())
                .isCloseTo(7.0 / 5456, within(1e-12));
    }

    @Test
    void knowsNoIntervalOfTooFew() {
        RankShift shift = RankShift.of(Scores.of(1, 2), Scores.of(3));

        assertThat(shift.shift()).isEqualTo(1.5);
        assertThat(shift.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(shift.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void holdsTheTrueShiftInNineteenOfTwentySeriesOrMore() {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(7);

        long held = IntStream.range(0, 2_000)
                .mapToObj(it -> RankShift.of(
                        Scores.of(random.doubles(NIGHTS).toArray()),
                        Scores.of(DoubleStream.generate(() -> random.nextDouble() + 0.2)
                                .limit(3)
                                .toArray())))
                .filter(it -> it.low() <= 0.2 && 0.2 <= it.high())
                .count();

        assertThat(held).isBetween(1_880L, 1_970L);
    }
}

package dev.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareIntervalTest {
    /** As R's binom.test prints them. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.002528579, 0.4450161", "5, 100, 0.01643188, 0.1128349", "9, 10, 0.5549839, 0.9974714"})
    void agreesWithPublishedIntervals(long counted, long total, double low, double high) {
        Interval interval = ShareInterval.of(counted, total);

        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"12, 200", "1, 59", "300, 1000"})
    void leavesHalfOfFivePercentOnEitherSide(int counted, int total) {
        Interval interval = ShareInterval.of(counted, total);

        assertThat(BinomialDistribution.of(total, interval.high()).cumulativeProbability(counted))
                .isCloseTo(0.025, within(1e-9));
        assertThat(BinomialDistribution.of(total, interval.low()).survivalProbability(counted - 1))
                .isCloseTo(0.025, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"59, 0.05", "299, 0.01", "2995, 0.001"})
    void provesASmallShareFromJustSoManyWithoutOne(long total, double share) {
        assertThat(ShareInterval.of(0, total).high()).isLessThanOrEqualTo(share);
        assertThat(ShareInterval.of(0, total - 1).high()).isGreaterThan(share);
        assertThat(ShareInterval.of(0, total).low()).isZero();
    }

    @Test
    void isOpenAboveWhenAllWereCounted() {
        assertThat(ShareInterval.of(59, 59).high()).isEqualTo(1);
        assertThat(ShareInterval.of(59, 59).low()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void refusesAShareOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInterval.of(0, 0))
                .withMessage("a share needs a part of some, was 0 of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareInterval.of(3, 2))
                .withMessage("a share needs a part of some, was 3 of 2");
    }
}

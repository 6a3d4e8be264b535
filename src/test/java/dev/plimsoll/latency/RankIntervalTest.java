package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RankIntervalTest {
    @ParameterizedTest
    @EnumSource
    void isAbsentJustBelowTheFewestSamples(Percentile percentile) {
        assertThat(RankInterval.of(percentile.minimumSamples() - 1L, percentile.quantile()))
                .isEmpty();
        assertThat(RankInterval.of(percentile.minimumSamples(), percentile.quantile()))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"P50, 6", "P90, 29", "P95, 59", "P99, 299", "P999, 2995"})
    void knowsTheFewestSamples(Percentile percentile, int fewest) {
        long found = LongStream.rangeClosed(0, 5_000)
                .filter(n -> RankInterval.of(n, percentile.quantile()).isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(found).isEqualTo(fewest).isEqualTo(percentile.minimumSamples());
    }

    @ParameterizedTest
    @EnumSource
    void isNeverAbsentAboveTheFewestSamplesAndHoldsThePercentileOften(Percentile percentile) {
        for (int n = percentile.minimumSamples(); n < percentile.minimumSamples() + 2_000; n++) {
            RankInterval ranks = RankInterval.of(n, percentile.quantile()).orElseThrow();

            BinomialDistribution below = BinomialDistribution.of(n, percentile.quantile());
            double confidence = below.cumulativeProbability((int) ranks.high() - 1)
                    - below.cumulativeProbability((int) ranks.low() - 1);
            assertThat(confidence).isGreaterThanOrEqualTo(0.95);
            assertThat(ranks.low()).isBetween(1L, (long) Math.ceil(n * percentile.quantile()));
            assertThat(ranks.high()).isBetween((long) Math.ceil(n * percentile.quantile()), (long) n);
        }
    }

    /** Ranks 40 and 61 of the tables hold it with 96.5 % confidence; 41 and 61 still do with 95.4 %. */
    @Test
    void isNoWiderThanItMustBe() {
        assertThat(RankInterval.of(100, 0.5)).contains(new RankInterval(41, 61));
    }
}

package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesWarningsTest {
    /** Without noise, the smallest visible step of error odds is the factor of 4 that matters. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 3e-4, 0.002, 0.017})
    void findsNoNoiseInQuietErrorOdds(double odds) {
        Metric errors = new Metric(Metric.ALL, Measure.ERROR_ODDS);
        double center = Math.log(odds);
        double margin = Math.log(Measure.ERROR_ODDS.smallestRatio());
        double worst = Math.exp(center + margin);

        Expectation quiet = new Expectation(
                Math.exp(center), Math.exp(center - margin), worst, worst / Math.exp(center) - 1, 30, "2026-01-01");

        assertThat(new SeriesWarnings(errors, 0).of(quiet)).isEmpty();
    }
}

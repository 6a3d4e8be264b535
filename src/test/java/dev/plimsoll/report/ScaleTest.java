package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaleTest {
    @ParameterizedTest
    @CsvSource({"1, '0,0.5,1'", "3, '0,1,2,3'", "17.3, '0,5,10,15,20'", "20, '0,5,10,15,20'", "640, '0,200,400,600,800'"
    })
    void endsAtARoundNumber(double largest, String labels) {
        assertThat(Scale.upTo(largest).ticks(Figures::number))
                .extracting(Tick::label)
                .containsExactly(labels.split(","));
    }

    @Test
    void hasTwoEndsEvenWhenNothingHappened() {
        assertThat(Scale.upTo(0).ticks(Figures::number)).hasSize(2);
    }

    @Test
    void laysOutEqualStepsEvenly() {
        Scale scale = Scale.upTo(17.3);

        assertThat(scale.share(5)).isEqualTo(0.25);
        assertThat(scale.share(-1)).isZero();
        assertThat(scale.share(100)).isEqualTo(1);
    }

    @Test
    void laysOutEqualRatiosEvenly() {
        Scale scale = Scale.logarithmic(0.001, 10);

        assertThat(scale.share(0.1)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.share(0)).isZero();
        assertThat(scale.ticks(Figures::seconds))
                .extracting(Tick::label)
                .containsExactly("1 ms", "10 ms", "100 ms", "1 s", "10 s");
    }

    @Test
    void marksMoreThanTheDecadesWhenThereAreFew() {
        assertThat(Scale.logarithmic(0.009, 0.11).ticks(Figures::seconds))
                .extracting(Tick::label)
                .containsExactly("10 ms", "20 ms", "50 ms", "100 ms");
    }

    @Test
    void refusesALogarithmOfNothing() {
        assertThatThrownBy(() -> Scale.logarithmic(0, 1))
                .hasMessage("a logarithmic scale needs 0 < low < high, was 0.0 to 1.0");
    }
}

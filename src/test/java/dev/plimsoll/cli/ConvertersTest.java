package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertersTest {
    @ParameterizedTest
    @CsvSource({"20, 20", "20/s, 20", "0.5, 0.5", "1e2, 100"})
    void readARate(String text, double perSecond) {
        assertThat(new RateConverter().convert(text).perSecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "1e999", "many", "20/m", "", "1f"})
    void refuseWhatIsNoRate(String text) {
        assertThatThrownBy(() -> new RateConverter().convert(text))
                .hasMessage(
                        "expected a number of visits per second greater than 0, such as 20 or 0.5, was '" + text + "'");
    }

    @Test
    void readADuration() {
        assertThat(new DurationConverter().convert("1m30s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(new PositiveDurationConverter().convert("500ms")).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45", "soon", "-1s", ""})
    void refuseWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .hasMessage("expected a duration such as 45s or 10m, was '" + text + "'");
    }

    @Test
    void refuseNoTimeAtAllWhereSomeIsNeeded() {
        assertThatThrownBy(() -> new PositiveDurationConverter().convert("0s"))
                .hasMessage("expected a duration longer than 0, such as 45s or 10m, was '0s'");
    }

    @Test
    void readASeed() {
        assertThat(new WholeNumberConverter().convert("-42")).isEqualTo(-42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0x1", "9223372036854775808", "seed", ""})
    void refuseWhatIsNoSeed(String text) {
        assertThatThrownBy(() -> new WholeNumberConverter().convert(text))
                .hasMessage("expected a whole number such as 42, was '" + text + "'");
    }

    @Test
    void readAFactor() {
        assertThat(new FactorConverter().convert("0.05")).isEqualTo(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "1e999", "fast", ""})
    void refuseWhatIsNoFactor(String text) {
        assertThatThrownBy(() -> new FactorConverter().convert(text))
                .hasMessage("expected a number greater than 0, such as 0.05, was '" + text + "'");
    }
}

package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "45s, PT45S",
        "10m, PT10M",
        "500ms, PT0.5S",
        "1h30m, PT1H30M",
        "1h 30 min, PT1H30M",
        "1.5s, PT1.5S",
        "2 days, PT48H",
        "250us, PT0.00025S",
        "0s, PT0S"
    })
    void readsNumbersWithUnits(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "soon", "s", "-5s", "5s5", "5 parsecs", "1..5s", "NaNs", "999999999999d", "5S"})
    void refusesEverythingElse(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45s", "10m", "500ms", "1h30m", "1.5s", "48h", "0s", "26h3m4.005s", "0.25ms"})
    void writesWhatItReads(String text) {
        assertThat(Durations.text(Durations.parse(text).orElseThrow())).isEqualTo(text);
    }
}

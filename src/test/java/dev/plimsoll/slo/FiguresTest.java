package dev.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "7, 7 ns",
        "850000, 850 µs",
        "1250000, 1.25 ms",
        "149400000, 149 ms",
        "999700000, 1.00 s",
        "1985000000, 1.99 s",
        "120000000000, 120 s"
    })
    void saysTimesInThreeDigitsAndTheUnitThatSuits(long nanos, String text) {
        assertThat(Figures.of(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void saysTheUnitOfARangeOnceWhereItIsTheSame() {
        assertThat(Figures.range(Duration.ofMillis(3_050), Duration.ofMillis(3_400)))
                .isEqualTo("3.05 to 3.40 s");
        assertThat(Figures.range(Duration.ofMillis(876), Duration.ofMillis(1_502)))
                .isEqualTo("876 ms to 1.50 s");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.0042, 0.42 %", "0.123, 12.3 %", "1, 100 %", "0.0000123, 0.0012 %", "0.09996, 10.0 %"})
    void saysSharesInPerCent(double share, String text) {
        assertThat(Figures.share(share)).isEqualTo(text);
    }

    @Test
    void saysCountsAndRates() {
        assertThat(Figures.count(1_900)).isEqualTo("1,900");
        assertThat(Figures.requestsPerSecond(60)).isEqualTo("60.0 requests/s");
        assertThat(Figures.shares(0.006, 0.0231)).isEqualTo("0.60 to 2.31 %");
    }
}

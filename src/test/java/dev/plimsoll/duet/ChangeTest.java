package dev.plimsoll.duet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    @Test
    void readsAsPercent() {
        Change change = new Change(0.1824, -0.0004, 0.246);

        assertThat(change.inWords()).isEqualTo("+18.2 %");
        assertThat(change.range()).isEqualTo("0.0 to +24.6 %");
        assertThat(new Change(-0.12, -0.3, -0.01).range()).isEqualTo("−30.0 to −1.0 %");
    }

    @ParameterizedTest
    @CsvSource({
        "0.06, 0.30, WORSE",
        "0.05, 0.30, OPEN",
        "-0.2, 0.06, OPEN",
        "-0.2, 0.05, WITHIN",
        "0.01, 0.04, WITHIN",
        "-0.2, -0.01, BETTER"
    })
    void standsWhereItsIntervalLies(double low, double high, Standing standing) {
        assertThat(Standing.of(new Change((low + high) / 2, low, high), 0.05)).isEqualTo(standing);
    }

    @Test
    void saysHowMuchLongerWouldTell() {
        assertThat(new Change(0.15, 0.03, 0.27).timesAsLong(0.05)).hasValue(2);
        assertThat(new Change(0.01, -0.07, 0.09).timesAsLong(0.05)).hasValue(4);
    }

    @Test
    void promisesNothingOfAChangeThatIsJustWhatIsAllowed() {
        assertThat(new Change(0.05, -0.1, 0.2).timesAsLong(0.05)).isEmpty();
        assertThat(new Change(0.0499, -0.1, 0.2).timesAsLong(0.05)).isEmpty();
    }
}

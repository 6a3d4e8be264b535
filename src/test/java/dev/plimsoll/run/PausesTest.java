package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1000000, 1", "1000001, 2", "86400000000000, 86400000"})
    void areRoundedUpToMilliseconds(long nanos, long millis) {
        assertThat(Pauses.inWholeMillis(nanos).toMillis()).isEqualTo(millis);
    }
}

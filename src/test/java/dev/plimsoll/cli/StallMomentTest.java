package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Phase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StallMomentTest {
    @ParameterizedTest
    @CsvSource({"35, 14", "6, 3", "5, 2", "1, 1"})
    void comesAfterFourTenthsOfTheMeasuredTime(int measured, int after) {
        assertThat(StallMoment.of(Duration.ofSeconds(measured)).after()).isEqualTo(Duration.ofSeconds(after));
    }

    @Test
    void comesOnce() {
        StallMoment moment = StallMoment.of(Duration.ofSeconds(5));

        assertThat(moment.comesWith(ProgressTextTest.progress(Phase.WARM_UP, 9, 0, 0)))
                .isFalse();
        assertThat(moment.comesWith(ProgressTextTest.progress(Phase.MEASURED, 1, 4, 0)))
                .isFalse();
        assertThat(moment.isPassed()).isFalse();
        assertThat(moment.comesWith(ProgressTextTest.progress(Phase.MEASURED, 2, 3, 0)))
                .isTrue();
        assertThat(moment.comesWith(ProgressTextTest.progress(Phase.MEASURED, 3, 2, 0)))
                .isFalse();
        assertThat(moment.isPassed()).isTrue();
    }
}

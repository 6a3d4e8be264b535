package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalRateTest {
    @Test
    void tellsHowManyArriveInASpanOfTime() {
        assertThat(ArrivalRate.perSecond(2.5).over(Duration.ofMinutes(2))).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoRate(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrivalRate.perSecond(value))
                .withMessage("arrival rate must be a positive number per second, was " + value);
    }
}

package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekShapeTest {
    /** Hourly multipliers of a weekday in the Azure LLM trace of 2024. */
    static final List<Double> PUBLISHED = List.of(
            0.89, 0.97, 0.96, 0.79, 0.80, 0.87, 1.01, 1.08, 1.11, 1.08, 0.98, 1.03, 1.15, 1.27, 1.34, 1.25, 1.13, 1.09,
            1.08, 1.01, 0.92, 0.77, 0.69, 0.73);

    private static final ArrivalRate TWO = ArrivalRate.perSecond(2);

    private final WeekShape week = new WeekShape(PUBLISHED, 0.57, Duration.ofDays(1));

    @Test
    void hasTheMeanRateOverAWeekday() {
        assertThat(week.over(TWO, Duration.ofDays(1)).expectedBefore(86_400)).isCloseTo(2 * 86_400, within(1e-6));
    }

    @Test
    void goesByTheHour() {
        RateCurve curve = week.over(TWO, Duration.ofDays(1));

        assertThat(curve.at(0)).isEqualTo(2 * 0.89);
        assertThat(curve.at(14.5 * 3_600)).isEqualTo(2 * 1.34);
        assertThat(curve.at(23.9 * 3_600)).isEqualTo(2 * 0.73);
        assertThat(curve.at(86_400)).isZero();
    }

    @Test
    void isLowerAtTheWeekendAndBeginsAnew() {
        RateCurve curve = week.over(TWO, Duration.ofDays(8));

        assertThat(curve.at(4 * 86_400)).isEqualTo(2 * 0.89);
        assertThat(curve.at(5 * 86_400)).isCloseTo(2 * 0.89 * 0.57, within(1e-12));
        assertThat(curve.at(7 * 86_400)).isEqualTo(2 * 0.89);
    }

    @Test
    void fitsADayIntoMinutes() {
        RateCurve curve = week.lasting(Duration.ofMinutes(24)).over(TWO, Duration.ofMinutes(20));

        assertThat(curve.at(14.5 * 60)).isEqualTo(2 * 1.34);
        assertThat(curve.at(20 * 60)).isZero();
    }

    @Test
    void refusesDaysOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekShape(List.of(1.0), 1, Duration.ofDays(1)))
                .withMessage("day hours must be 24 numbers from 0 up, were [1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekShape(Collections.nCopies(24, 1.0), -1, Duration.ofDays(1)))
                .withMessage("day weekend must be a number from 0 up, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekShape(Collections.nCopies(24, 1.0), 1, Duration.ZERO))
                .withMessage("a day must last longer, was PT0S");
    }
}

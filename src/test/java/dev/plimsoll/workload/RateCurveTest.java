package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateCurveTest {
    private static final Duration TEN = Duration.ofSeconds(10);

    private final RateCurve upPauseDown = RateCurve.of(List.of(
            new RateStage(TEN, 0, 4),
            new RateStage(Duration.ZERO, 9, 9),
            new RateStage(TEN, 0, 0),
            new RateStage(TEN, 6, 2)));

    @Test
    void isAStraightLineInEachStage() {
        assertThat(upPauseDown.at(5)).isEqualTo(2);
        assertThat(upPauseDown.at(10)).isZero();
        assertThat(upPauseDown.at(20)).isEqualTo(6);
        assertThat(upPauseDown.at(25)).isEqualTo(4);
        assertThat(upPauseDown.at(30)).isZero();
        assertThat(upPauseDown.highest()).isEqualTo(6);
    }

    @Test
    void addsUpWhatArrives() {
        assertThat(upPauseDown.expectedBefore(5)).isEqualTo(5);
        assertThat(upPauseDown.expectedBefore(10)).isEqualTo(20);
        assertThat(upPauseDown.expectedBefore(15)).isEqualTo(20);
        assertThat(upPauseDown.expectedBefore(30)).isEqualTo(60);
        assertThat(upPauseDown.expectedBefore(1e9)).isEqualTo(60);
    }

    @Test
    void tellsWhenSoManyHaveArrived() {
        for (double expected = 0.5; expected < 60; expected += 0.5) {
            double seconds = upPauseDown.secondsUntil(expected);

            assertThat(upPauseDown.expectedBefore(seconds)).isCloseTo(expected, within(1e-9));
        }
        assertThat(upPauseDown.secondsUntil(60.001)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void mayBeConstantWithoutEnd() {
        RateCurve constant = RateCurve.constant(ArrivalRate.perSecond(3));

        assertThat(constant.at(1e7)).isEqualTo(3);
        assertThat(constant.expectedBefore(1e7)).isEqualTo(3e7);
        assertThat(constant.secondsUntil(3e7)).isEqualTo(1e7);
    }

    @Test
    void bringsNobodyAfterItsEnd() {
        ArrivalTimes times = ArrivalTimes.of(Burstiness.POISSON, upPauseDown, Seeds.arrivals(1));

        ArrivalSchedule schedule = ArrivalSchedule.until(Duration.ofHours(1), times);

        assertThat(schedule.dueBefore(30_000_000_000L)).isEqualTo(schedule.size());
        assertThat(schedule.dueBefore(20_000_000_000L)).isEqualTo(schedule.dueBefore(10_000_000_000L));
        assertThat(times.nextNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateStage(TEN, -1, 2))
                .withMessage("rates must be numbers from 0 up, were -1.0 and 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateStage(TEN.negated(), 1, 2))
                .withMessage("a stage must not be shorter than nothing, was PT-10S");
    }
}

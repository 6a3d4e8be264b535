package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalScheduleTest {
    @Test
    void holdsWhatFallsBeforeItsEnd() {
        ArrivalTimes everyHalfSecond = ArrivalTimes.evenlySpaced(ArrivalRate.perSecond(2));

        ArrivalSchedule schedule = ArrivalSchedule.until(Duration.ofMillis(1_500), everyHalfSecond);

        assertThat(schedule.size()).isEqualTo(3);
        assertThat(schedule.nanosOf(2)).isEqualTo(1_000_000_000L);
    }

    @Test
    void isEmptyWhenNothingFallsBeforeItsEnd() {
        ArrivalTimes times = ArrivalTimes.evenlySpaced(ArrivalRate.perSecond(2));

        assertThat(ArrivalSchedule.until(Duration.ZERO, times).size()).isZero();
        assertThat(ArrivalSchedule.of().dueBefore(Long.MAX_VALUE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "1, 1", "10, 1", "11, 4", "20, 4", "21, 5", "9000, 5"})
    void countsWhatIsDueBeforeAnInstantAlsoWhereSeveralShareOne(long instant, int due) {
        ArrivalSchedule schedule = ArrivalSchedule.of(0, 10, 10, 10, 20);

        assertThat(schedule.dueBefore(instant)).isEqualTo(due);
    }

    @Test
    void refusesInstantsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArrivalSchedule.of(1, 2, 2, 1))
                .withMessage("arrival 3 comes before the one ahead of it");
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeOf() {
        long[] nanos = {1, 2};
        ArrivalSchedule schedule = ArrivalSchedule.of(nanos);

        nanos[0] = 77;

        assertThat(schedule.nanosOf(0)).isEqualTo(1);
    }
}

package dev.plimsoll.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.ArrivalTimes;
import dev.plimsoll.workload.Seeds;
import io.gatling.core.controller.inject.open.AtOnceOpenInjection;
import io.gatling.core.controller.inject.open.NothingForOpenInjection;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectionTest {
    private static final Duration DELAY = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({"PT10S, 50", "PT1H, 3", "PT7H13M, 0.5", "PT24H, 0.2"})
    void bringsEachUserAheadOfItsInstantInFewSteps(Duration length, double perSecond) {
        ArrivalSchedule schedule = ArrivalSchedule.until(
                length, ArrivalTimes.poisson(ArrivalRate.perSecond(perSecond), Seeds.arrivals(1)));

        OpenInjectionStep[] steps = Injection.of(schedule, DELAY);

        List<Long> brought = broughtAt(steps);
        assertThat(steps.length).isLessThanOrEqualTo(7_201);
        assertThat(brought).hasSize(schedule.size());
        for (int user = 0; user < schedule.size(); user++) {
            assertThat(brought.get(user)).isLessThanOrEqualTo(DELAY.toNanos() + schedule.nanosOf(user));
        }
    }

    @Test
    void bringsNobodyEarlierThanTheStepThatNeedsHim() {
        ArrivalSchedule schedule = ArrivalSchedule.of(0, 999_999_999L, 1_000_000_000L, 3_700_000_000L);

        assertThat(broughtAt(Injection.of(schedule, Duration.ZERO)))
                .containsExactly(0L, 0L, 1_000_000_000L, 3_000_000_000L);
    }

    @Test
    void bringsNobodyWhenNobodyIsPlanned() {
        assertThat(broughtAt(Injection.of(ArrivalSchedule.of(), DELAY))).isEmpty();
    }

    private static List<Long> broughtAt(OpenInjectionStep... steps) {
        List<Long> brought = new ArrayList<>();
        long now = 0;
        for (OpenInjectionStep step : steps) {
            if (step.asScala() instanceof NothingForOpenInjection pause) {
                now += pause.duration().toNanos();
            } else if (step.asScala() instanceof AtOnceOpenInjection users) {
                for (int user = 0; user < users.users(); user++) {
                    brought.add(now);
                }
            }
        }
        return brought;
    }
}

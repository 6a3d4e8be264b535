package dev.plimsoll.workload;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthChecksTest {
    @Test
    void comeWheneverSoMuchThinkingHasPassed() {
        HealthChecks checks = new HealthChecks(ofMinutes(5));

        assertThat(checks.split(ofSeconds(200))).containsExactly(ofSeconds(200));
        assertThat(checks.split(ofSeconds(250))).containsExactly(ofSeconds(100), ofSeconds(150));
        assertThat(checks.split(ofSeconds(500))).containsExactly(ofSeconds(150), ofSeconds(300), ofSeconds(50));
    }

    @Test
    void neverComeWhenTheyAreSwitchedOff() {
        assertThat(new HealthChecks(Duration.ZERO).split(ofSeconds(10_000))).containsExactly(ofSeconds(10_000));
    }

    @Test
    void areAsManyAtAnyTimeScale() {
        VisitModel scaled = VisitModel.published().atTimeScale(0.01);

        assertThat(scaled.healthChecks().split(ofSeconds(7))).hasSize(3);
    }
}

package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.WoundClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartGateTest {
    private final WoundClock clock = new WoundClock();
    private final StartGate gate = new StartGate(clock);

    @Test
    void startsALeadAfterItWasFirstAsked() {
        clock.advance(Duration.ofSeconds(5));

        assertThat(gate.warmUpStarted()).isFalse();
        assertThat(gate.warmUpStart()).isEqualTo(6_100_000_000L);

        clock.advance(Duration.ofSeconds(5));

        assertThat(gate.warmUpStart()).isEqualTo(6_100_000_000L);
        assertThat(gate.warmUpStarted()).isTrue();
    }

    @Test
    void keepsTheFirstAnnouncementOfTheMeasuredPhase() {
        assertThat(gate.measuredStart()).isEmpty();

        gate.measureFrom(7);
        gate.measureFrom(8);

        assertThat(gate.measuredStart()).hasValue(7);
    }
}

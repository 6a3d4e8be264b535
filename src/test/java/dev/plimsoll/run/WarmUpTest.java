package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void refusesBoundsThatAreSwapped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WarmUp(Duration.ofSeconds(2), Duration.ofSeconds(1), 0.1))
                .withMessage("warm-up max must not be under its min, was PT2S to PT1S");
    }

    @Test
    void refusesToTolerateNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WarmUp(Duration.ZERO, Duration.ZERO, 0))
                .withMessage("warm-up tolerance must be a positive share, was 0.0");
    }
}

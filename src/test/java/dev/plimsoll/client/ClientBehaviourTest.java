package dev.plimsoll.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plimsoll.testing.Behaviours;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientBehaviourTest {
    @Test
    void saysWhatItDoesAlwaysInTheSameOrder() {
        assertThat(Behaviours.with(Habit.KEY_CHECK, Habit.LIST_CACHE).inWords())
                .isEqualTo(
                        "no retries; list-cache, key-check; memory 300.0 s; batches of 2 once there are 3, 0.1 s apart");
    }

    @Test
    void sharesReadsWhenItRemembersOrJoinsThem() {
        assertThat(ClientBehaviour.plain().sharesReads()).isFalse();
        assertThat(Behaviours.with(Habit.LIST_CACHE).sharesReads()).isTrue();
        assertThat(Behaviours.with(Habit.SHARED_READS).sharesReads()).isTrue();
    }

    @Test
    void refusesBatchesOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(0, Duration.ZERO, 1))
                .withMessage("a batch must hold at least 1, was 0 of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batches(1, Duration.ofMillis(-1), 1))
                .withMessage("the gap between batches must not be negative, was PT-0.001S");
    }
}

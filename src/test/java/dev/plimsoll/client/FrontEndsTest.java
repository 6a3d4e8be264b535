package dev.plimsoll.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Behaviours;
import org.junit.jupiter.api.Test;

class FrontEndsTest {
    @Test
    void givesEachUserOneFrontEndOfTheirOwn() {
        FrontEnds frontEnds = new FrontEnds(Behaviours.with(Habit.LIST_CACHE), () -> 0);

        assertThat(frontEnds.of(1)).isSameAs(frontEnds.of(1)).isNotSameAs(frontEnds.of(2));
    }

    @Test
    void keepsNothingForUsersWhoseFrontEndsRememberNothing() {
        FrontEnds frontEnds = new FrontEnds(ClientBehaviour.plain(), () -> 0);

        assertThat(frontEnds.of(1)).isSameAs(frontEnds.of(2));
    }
}

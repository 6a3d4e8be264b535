package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthStateTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isUnknownBeforeTheFirstCheck() {
        assertThat(AuthState.unknown().verdict()).isEqualTo(AuthVerdict.UNKNOWN);
        assertThat(AuthState.unknown().age(NOON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void keepsTheLastVerdictWithItsAgeWhenARunLearnsNothing(AuthVerdict verdict) {
        AuthState state = AuthState.unknown().after(verdict, NOON).after(AuthVerdict.UNKNOWN, NOON.plusSeconds(300));

        assertThat(state).isEqualTo(new AuthState(verdict, Optional.of(NOON)));
        assertThat(state.age(NOON.plusSeconds(400))).contains(Duration.ofSeconds(400));
    }

    @Test
    void followsANewVerdict() {
        AuthState state =
                AuthState.unknown().after(AuthVerdict.VALID, NOON).after(AuthVerdict.INVALID, NOON.plusSeconds(1));

        assertThat(state).isEqualTo(new AuthState(AuthVerdict.INVALID, Optional.of(NOON.plusSeconds(1))));
    }

    @Test
    void cannotBeValidWithoutATime() {
        assertThatThrownBy(() -> new AuthState(AuthVerdict.VALID, Optional.empty()))
                .hasMessage("a verdict has the time it was reached, and unknown has none: valid, Optional.empty");
    }
}

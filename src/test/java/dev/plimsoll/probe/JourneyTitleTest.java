package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTitleTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final JourneyTitle title = JourneyTitle.at(NOON, new Random(1));

    @Test
    void saysWhenItsSessionWasMadeAlsoAfterTheRenaming() {
        assertThat(JourneyTitle.madeAt(title.text())).contains(NOON);
        assertThat(JourneyTitle.madeAt(title.renamed())).contains(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plimsoll-probe",
                "plimsoll-probe notes",
                "My plimsoll-probe 1772366400000-abc",
                "plimsoll-probe 1772366400000-abc and what came of it"
            })
    void takesNobodyElsesSessionForItsOwn(String title) {
        assertThat(JourneyTitle.madeAt(title)).isEmpty();
    }

    @Test
    void knowsItselfFromOthersOfTheSameMoment() {
        JourneyTitle other = JourneyTitle.at(NOON, new Random(2));

        assertThat(title.isTitleOf(title.renamed())).isTrue();
        assertThat(title.isTitleOf(other.text())).isFalse();
    }
}

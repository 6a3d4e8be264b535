package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.Phrasebook.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    private static final String WAVE = "\uD83D\uDC4B";
    private final RandomGenerator random = new SplittableRandom(15);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 4_000})
    void isJustSoLong(int characters) {
        MessageText text = text(List.of("a", "tidal", "wave"));

        assertThat(text.ofLength(characters, random)).hasSize(characters);
    }

    @Test
    void holdsWholeCodePointsAtEveryLength() {
        MessageText text = text(List.of(WAVE, "x", WAVE + WAVE));

        for (int characters = 1; characters < 200; characters++) {
            String said = text.ofLength(characters, random);
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);

            assertThat(said).hasSize(characters);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(said);
        }
    }

    /** It once stood as half a code point, which no service can store. */
    @Test
    void isAFullStopWhenItsOneCharacterHasNoRoom() {
        assertThat(text(List.of(WAVE)).ofLength(1, random)).isEqualTo(".");
    }

    @Test
    void neverEndsInABlankThatAServiceMightTrim() {
        MessageText text = text(List.of("a", "b\u00A0c", "d\te"));

        for (int characters = 1; characters < 200; characters++) {
            assertThat(text.ofLength(characters, random)).doesNotMatch("(?s).*[\\s\u00A0]");
        }
    }

    @Test
    void leavesWordsAsTheyAre() {
        String hostile = "\"quoted\\\" </script> {\n} \u2028 \u0007";

        assertThat(text(List.of(hostile)).ofLength(2 * hostile.length() + 1, random))
                .isEqualTo(hostile + " " + hostile);
    }

    /** Some services drop a joiner, or a mark of direction, that joins and marks nothing. */
    @Test
    void neverEndsInAMarkWithoutWhatItMarks() {
        MessageText text = text(List.of("a\u200Db", "c\u200F\u202Bd"));

        for (int characters = 1; characters < 200; characters++) {
            assertThat(text.ofLength(characters, random)).doesNotMatch("(?s).*\\p{Cf}");
        }
    }

    private static MessageText text(List<String> phrases) {
        Language language = new Language("one", 1, phrases);
        return new MessageText(new Phrasebook(List.of(language), new Language("none", 0, List.of())));
    }
}

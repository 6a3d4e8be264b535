package dev.plimsoll.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.MessageLength;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void speakMessagesOfTheDrawnLength() {
        MessageLength length = new MessageLength(3.98, 1.85, 4_000);

        for (int seed = 0; seed < 200; seed++) {
            int drawn = length.sampleCharacters(new SplittableRandom(seed));

            assertThat(Words.shipped().message(length, new SplittableRandom(seed)))
                    .hasSize(drawn)
                    .isNotBlank();
        }
    }

    @Test
    void saySomethingElseEachTime() {
        MessageLength length = new MessageLength(6, 0.1, 4_000);
        SplittableRandom random = new SplittableRandom(1);

        assertThat(Words.shipped().message(length, random))
                .isNotEqualTo(Words.shipped().message(length, random));
    }
}

package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLengthTest {
    /** The median of a lognormal is e^mu tokens, at 4 characters each. */
    @Test
    void hasItsMedianAndNeverExceedsWhatTheServiceTakes() {
        int[] lengths = samples(new MessageLength(3.98, 1.85, 4_000));

        assertThat((double) lengths[lengths.length / 2]).isCloseTo(4 * Math.exp(3.98), within(6.0));
        assertThat(lengths[0]).isBetween(1, 4);
        assertThat(lengths[lengths.length - 1]).isEqualTo(4_000);
    }

    @Test
    void isOneCharacterWhenNoMoreIsTaken() {
        assertThat(samples(new MessageLength(3.98, 1.85, 1))).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1   | 1   | 0  | message max-characters must be at least 1, was 0",
                "NaN | 1   | 10 | mu must be a number, was NaN",
                "1   | 0   | 10 | sigma must be a positive number, was 0.0",
                "1   | NaN | 10 | sigma must be a positive number, was NaN",
            })
    void refusesWhatIsNoDistribution(double mu, double sigma, int most, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageLength(mu, sigma, most))
                .withMessage(message);
    }

    private static int[] samples(MessageLength length) {
        SplittableRandom random = new SplittableRandom(12);
        return IntStream.generate(() -> length.sampleCharacters(random))
                .limit(50_000)
                .sorted()
                .toArray();
    }
}

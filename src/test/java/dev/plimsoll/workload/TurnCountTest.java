package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnCountTest {
    private static final TurnCount PUBLISHED = new TurnCount(0.421, 0.63, 50);

    @Test
    void hasTheMeanAndThePercentilesItWasFittedTo() {
        int[] turns = samples(PUBLISHED, 200_000);
        int[] sorted = IntStream.of(turns).sorted().toArray();

        assertThat(IntStream.of(turns).average().orElseThrow()).isCloseTo(2.41, within(0.03));
        assertThat(new int[] {
                    sorted[100_000], sorted[180_000], sorted[190_000], sorted[198_000],
                })
                .containsExactly(1, 5, 8, 15);
    }

    @Test
    void survivesATurnAsOftenAsItsFormulaSays() {
        int[] turns = samples(PUBLISHED, 200_000);

        for (int k = 1; k <= 5; k++) {
            int after = k;
            double share = IntStream.of(turns).filter(it -> it > after).count() / 200_000.0;
            assertThat(share).isCloseTo(Math.pow(0.421, Math.pow(k, 0.63)), within(0.005));
        }
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(samples(new TurnCount(0.5, 1, 4), 1_000)).containsOnly(1, 2, 3, 4);
        assertThat(samples(new TurnCount(0.5, 1, 1), 1_000)).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | 1   | 5 | turns q must be between 0 and 1, was 0.0",
                "1   | 1   | 5 | turns q must be between 0 and 1, was 1.0",
                "NaN | 1   | 5 | turns q must be between 0 and 1, was NaN",
                "0.4 | 0   | 5 | turns b must be a positive number, was 0.0",
                "0.4 | Infinity | 5 | turns b must be a positive number, was Infinity",
                "0.4 | 0.6 | 0 | turns max must be at least 1, was 0",
            })
    void refusesWhatIsNoDistribution(double q, double b, int max, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TurnCount(q, b, max))
                .withMessage(message);
    }

    private static int[] samples(TurnCount turns, int count) {
        SplittableRandom random = new SplittableRandom(11);
        return IntStream.generate(() -> turns.sample(random)).limit(count).toArray();
    }
}

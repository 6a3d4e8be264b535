package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final int DRAWS = 200_000;

    /** Chi-square over 100 ranks has 99 degrees of freedom: the 99.9th percentile is 148.2. */
    @Test
    void comesByZipfsLaw() {
        int[] seen = seen(new Population(100, 1));
        double all = IntStream.rangeClosed(1, 100).mapToDouble(k -> 1.0 / k).sum();

        double chiSquare = IntStream.rangeClosed(1, 100)
                .mapToDouble(k -> {
                    double expected = DRAWS / (k * all);
                    return Math.pow(seen[k] - expected, 2) / expected;
                })
                .sum();

        assertThat(chiSquare).isLessThan(148.2);
        assertThat(seen[1] / (double) DRAWS).isBetween(0.97 / all, 1.03 / all);
    }

    @Test
    void reachesItsLastAndNobodyBeyond() {
        int[] seen = seen(new Population(5, 1));

        assertThat(seen[0]).isZero();
        assertThat(seen[5]).isPositive();
        assertThat(IntStream.of(seen).sum()).isEqualTo(DRAWS);
    }

    @Test
    void mayBeOneAlone() {
        assertThat(new Population(1, 1).sample(new SplittableRandom(1))).isEqualTo(1);
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(0, 1))
                .withMessage("users count must be at least 1, was 0");
    }

    @Test
    void comesMoreEvenlyTheLowerTheExponent() {
        int[] alike = seen(new Population(4, 0));
        int[] square = seen(new Population(4, 2));

        assertThat(alike[1] / (double) DRAWS).isBetween(0.24, 0.26);
        assertThat(square[1] / (double) square[2]).isBetween(3.9, 4.1);
    }

    @Test
    void refusesWhatIsNoExponent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(3, -1))
                .withMessage("users exponent must be a number from 0 up, was -1.0");
    }

    private static int[] seen(Population population) {
        SplittableRandom random = new SplittableRandom(14);
        int[] seen = new int[population.size() + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[population.sample(random)]++;
        }
        return seen;
    }
}

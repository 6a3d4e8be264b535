package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void takesTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Scores.of(3, 1, 2).median()).isEqualTo(2);
        assertThat(Scores.of(4, 1, 2, 3).median()).isEqualTo(2.5);
    }

    /** By hand: mean 3, products of neighbours 2 + 0 + 0 + 2, squares 4 + 1 + 0 + 1 + 4. */
    @Test
    void correlatesEachWithTheOneBefore() {
        assertThat(Scores.of(1, 2, 3, 4, 5).autocorrelation()).isCloseTo(0.4, within(1e-12));
        assertThat(Scores.of(7, 7, 7).autocorrelation()).isZero();
    }
}

package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationMixTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-0.1 | 1.1 | 0 | 0 | 0 | 0 | mix open-old must be from 0 to 1, was -0.1",
                "0 | 1 | 1.1 | 0 | 0 | 0 | mix list-after-turn must be from 0 to 1, was 1.1",
                "0 | 1 | 0 | NaN | 0 | 0 | mix rename must be from 0 to 1, was NaN",
                "0 | 1 | 0 | 0 | 2 | 0 | mix favorite must be from 0 to 1, was 2.0",
                "0 | 1 | 0 | 0 | 0 | 7 | mix delete must be from 0 to 1, was 7.0",
                "0.3 | 0.6 | 0 | 0 | 0 | 0 | mix open-old and create must be 1 together, were 0.3 and 0.6",
            })
    void refusesWhatIsNoProbability(
            double openOld,
            double create,
            double listAfterTurn,
            double rename,
            double favorite,
            double delete,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperationMix(openOld, create, listAfterTurn, rename, favorite, delete))
                .withMessage(message);
    }
}

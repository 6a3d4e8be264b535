package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    @Test
    void comparesOverTheSameSeconds() {
        List<SecondOfRun> timeline = List.of(
                second(-1, 90), second(0, 2).withPlanned(3.5), second(1, 6).withPlanned(4.5));

        assertThat(Concurrency.of(timeline)).hasValue(new Concurrency(4, 4, 4.5, 6));
    }

    @Test
    void isUnknownWhereNothingWasPlanned() {
        assertThat(Concurrency.of(List.of(second(0, 5)))).isEmpty();
    }

    private static SecondOfRun second(int number, long users) {
        return new SecondOfRun(number, 1, 1, users, OptionalDouble.empty(), 1, 0, Map.of());
    }
}

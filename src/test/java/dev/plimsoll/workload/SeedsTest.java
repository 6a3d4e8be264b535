package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void giveAVisitTheSameNumbersWheneverItComes() {
        long first = Seeds.visit(7, 3).nextLong();
        Seeds.visit(7, 1).nextLong();
        Seeds.arrivals(7).nextLong();

        assertThat(Seeds.visit(7, 3).nextLong()).isEqualTo(first);
    }

    @Test
    void neverGiveTwoPurposesTheSameNumbers() {
        Set<Long> drawn = new HashSet<>();
        int streams = 0;
        for (long seed = 0; seed < 20; seed++) {
            for (RandomGenerator stream : new RandomGenerator[] {Seeds.arrivals(seed), Seeds.warmUp(seed)}) {
                drawn.add(stream.nextLong());
                streams++;
            }
            for (int number = 0; number < 500; number++) {
                drawn.add(Seeds.visit(seed, number).nextLong());
                drawn.add(Seeds.visit(seed, Long.MIN_VALUE + number).nextLong());
                drawn.add(Seeds.user(seed, number + 1).nextLong());
                streams += 3;
            }
        }

        assertThat(drawn).hasSize(streams);
    }

    @Test
    void makeNeighboursUnlike() {
        long sum = 0;
        for (int number = 0; number < 1_000; number++) {
            sum += Long.bitCount(Seeds.visit(1, number).nextLong()
                    ^ Seeds.visit(1, number + 1).nextLong());
        }

        assertThat(sum / 1_000.0).isBetween(31.0, 33.0);
    }
}

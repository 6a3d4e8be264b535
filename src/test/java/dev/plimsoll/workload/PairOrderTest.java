package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairOrderTest {
    private static final ArrivalSchedule SCHEDULE = ArrivalSchedule.of(
            LongStream.range(0, 400).map(it -> it * 1_000_000).toArray());

    @Test
    void letsEachGoFirstTwiceInFourArrivals() {
        List<Boolean> oneGoesFirst = oneGoesFirst(new PairOrder(1));

        for (int block = 0; block < SCHEDULE.size(); block += 4) {
            assertThat(oneGoesFirst.subList(block, block + 4)).containsExactlyInAnyOrder(true, true, false, false);
        }
    }

    @Test
    void leavesTheOrderToChance() {
        assertThat(oneGoesFirst(new PairOrder(1))).isNotEqualTo(oneGoesFirst(new PairOrder(2)));
        assertThat(IntStream.range(0, 100)
                        .mapToObj(block -> oneGoesFirst(new PairOrder(1)).subList(4 * block, 4 * block + 4))
                        .distinct())
                .hasSize(6);
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(oneGoesFirst(new PairOrder(7))).isEqualTo(oneGoesFirst(new PairOrder(7)));
    }

    @Test
    void letsTheSecondFollowAtOnce() {
        PairOrder order = new PairOrder(1);

        assertThat(IntStream.range(0, SCHEDULE.size())
                        .mapToLong(it -> order.ofOne(SCHEDULE).instantOf(it)
                                - order.ofOther(SCHEDULE).instantOf(it)))
                .containsOnly(-2_000_000L, 2_000_000L);
    }

    @Test
    void keepsWhatIsDue() {
        ArrivalSchedule one = new PairOrder(1).ofOne(SCHEDULE);

        assertThat(one.size()).isEqualTo(SCHEDULE.size());
        assertThat(one.dueBefore(100_000_000)).isEqualTo(100);
    }

    @Test
    void givesAnInjectorTheOrderOfTheWholeSchedule() {
        ArrivalSchedule whole = new PairOrder(1).ofOne(SCHEDULE);

        ArrivalSchedule second = whole.takenBy(new InjectorShare(2, 3));

        assertThat(second.instantOf(5)).isEqualTo(whole.instantOf(second.numberOf(5)));
    }

    private static List<Boolean> oneGoesFirst(PairOrder order) {
        ArrivalSchedule one = order.ofOne(SCHEDULE);
        return IntStream.range(0, one.size())
                .mapToObj(it -> one.instantOf(it) == one.nanosOf(it))
                .toList();
    }
}

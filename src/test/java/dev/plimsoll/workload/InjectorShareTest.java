package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectorShareTest {
    private record Visitor(int number, long nanos, Visit visit, String says) {}

    private static final long SEED = 7;
    private final VisitModel model = VisitModel.published();
    private final ArrivalSchedule whole = ArrivalPattern.level(new Burstiness(2.2))
            .schedule(ArrivalRate.perSecond(3), Duration.ofMinutes(5), Seeds.arrivals(SEED));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void togetherAreTheWholeInWhoComesWhenAndDoesWhat(int injectors) {
        List<Visitor> together = IntStream.rangeClosed(1, injectors)
                .mapToObj(number -> whole.takenBy(new InjectorShare(number, injectors)))
                .flatMap(this::visitors)
                .sorted(Comparator.comparingInt(Visitor::number))
                .toList();

        assertThat(together).hasSizeGreaterThan(500).isEqualTo(visitors(whole).toList());
    }

    @Test
    void takesEveryNthArrival() {
        ArrivalSchedule second = ArrivalSchedule.of(1, 2, 3, 4, 5, 6, 7).takenBy(new InjectorShare(2, 3));

        assertThat(second.size()).isEqualTo(2);
        assertThat(second.nanosOf(1)).isEqualTo(5);
        assertThat(second.numberOf(1)).isEqualTo(4);
        assertThat(second.share()).hasToString("2/3");
    }

    @Test
    void isNotSharedAgain() {
        ArrivalSchedule half = whole.takenBy(new InjectorShare(1, 2));

        assertThatIllegalStateException()
                .isThrownBy(() -> half.takenBy(new InjectorShare(1, 2)))
                .withMessage("this is the share of injector 1/2 already");
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "0, 2", "1, 0", "-1, -1"})
    void refusesWhatIsNoShare(int number, int of) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InjectorShare(number, of))
                .withMessage("an injector must be K of N with K from 1 to N, was " + number + " of " + of);
    }

    private Stream<Visitor> visitors(ArrivalSchedule schedule) {
        return IntStream.range(0, schedule.size()).mapToObj(index -> {
            RandomGenerator random = Seeds.visit(SEED, schedule.numberOf(index));
            Visit visit = model.visit(schedule.numberOf(index), random);
            return new Visitor(
                    schedule.numberOf(index),
                    schedule.nanosOf(index),
                    visit,
                    model.messages().draw(random));
        });
    }
}

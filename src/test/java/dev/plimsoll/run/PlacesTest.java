package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.InjectorShare;
import dev.plimsoll.workload.VisitModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void areHandedOutInOrderUntilNoneIsLeft() {
        Places places = places(Phase.MEASURED, 7);

        assertThat(taken(places)).extracting(Arrival::afterStart).containsExactly(3L, 5L, 5L);
        assertThat(places.take()).isEmpty();
    }

    @Test
    void bringTheSameVisitsForTheSameSeed() {
        assertThat(taken(places(Phase.MEASURED, 7)))
                .extracting(Arrival::visit)
                .isEqualTo(taken(places(Phase.MEASURED, 7)).stream()
                        .map(Arrival::visit)
                        .toList());
    }

    @Test
    void giveTheWarmUpVisitsOfItsOwn() {
        long measured = taken(places(Phase.MEASURED, 7)).get(0).random().nextLong();
        long warmUp = taken(places(Phase.WARM_UP, 7)).get(0).random().nextLong();

        assertThat(warmUp).isNotEqualTo(measured);
    }

    @Test
    void bringAnInjectorTheVisitsOfItsPlacesInTheWhole() {
        ArrivalSchedule second = ArrivalSchedule.of(3, 5, 5, 9).takenBy(new InjectorShare(2, 2));

        List<Arrival> taken = taken(new Places(Phase.MEASURED, second, VisitModel.published(), 7));

        assertThat(taken).extracting(it -> it.visit().number()).containsExactly(1L, 3L);
        assertThat(taken.get(0).visit())
                .isEqualTo(taken(places(Phase.MEASURED, 7)).get(1).visit());
    }

    private static Places places(Phase phase, long seed) {
        return new Places(phase, ArrivalSchedule.of(3, 5, 5), VisitModel.published(), seed);
    }

    private static List<Arrival> taken(Places places) {
        return Stream.generate(places::take).limit(3).flatMap(Optional::stream).toList();
    }
}

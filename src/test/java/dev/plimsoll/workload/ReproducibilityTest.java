package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One seed gives one workload, on every machine and Java version: these figures were drawn once and must not change. */
class ReproducibilityTest {
    private final VisitModel model = VisitModel.published();

    @Test
    void arrivalsAreTheSameEverywhere() {
        ArrivalRate rate = ArrivalRate.perSecond(2);

        assertThat(first(ArrivalTimes.poisson(rate, Seeds.arrivals(42)))).containsExactly(1);
        assertThat(first(ArrivalTimes.of(new Burstiness(2.2), RateCurve.constant(rate), Seeds.arrivals(42))))
                .containsExactly(1);
    }

    @Test
    void visitsAreTheSameEverywhere() {
        RandomGenerator random = Seeds.visit(42, 7);
        Visit visit = model.visit(7, random);

        assertThat(visit).hasToString("V");
        assertThat(model.think().sample(random)).isEqualTo(Duration.ofNanos(1));
        assertThat(model.messages().draw(random)).isEqualTo("S");
    }

    private static long[] first(ArrivalTimes times) {
        return LongStream.generate(times::nextNanos).limit(4).toArray();
    }
}

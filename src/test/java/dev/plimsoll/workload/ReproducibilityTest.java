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

        assertThat(first(ArrivalTimes.poisson(rate, Seeds.arrivals(42))))
                .containsExactly(453_317_341L, 540_711_574L, 631_711_061L, 656_319_731L);
        assertThat(first(ArrivalTimes.of(new Burstiness(2.2), RateCurve.constant(rate), Seeds.arrivals(42))))
                .containsExactly(451_390_487L, 451_518_930L, 730_248_554L, 1_231_914_502L);
    }

    @Test
    void visitsAreTheSameEverywhere() {
        RandomGenerator random = Seeds.visit(42, 7);
        Visit visit = model.visit(7, random);

        assertThat(visit)
                .hasToString("Visit[number=7, user=1, opensOld=false, turns=1, renames=true, favorites=false,"
                        + " deletes=false]");
        assertThat(model.think().sample(random)).isEqualTo(Duration.ofNanos(1_725_643_450_561L));
        assertThat(model.messages().draw(random)).isEqualTo("لا أعرف لماذا يتوقف البرنامج عند ا");
    }

    private static long[] first(ArrivalTimes times) {
        return LongStream.generate(times::nextNanos).limit(4).toArray();
    }
}

package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class KneeTest {
    private static final double SERVICE_RATE = 10;

    /** One server: a response takes 1 / (mu - lambda) seconds, so the power lambda (mu - lambda) is greatest at half its rate. */
    @Test
    void liesAtHalfTheRateOfOneServer() {
        Knee knee = Knee.of(trials(1, 3, 5, 7, 9)).orElseThrow();

        assertThat(knee.load()).isEqualTo(5);
        assertThat(knee.responseSeconds()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void isNotToldWhereItMayLieBeyond() {
        assertThat(Knee.of(trials(1, 2, 3))).isEmpty();
        assertThat(Knee.of(trials(7, 8, 9))).isEmpty();
    }

    private static List<Trial> trials(double... loads) {
        Searches searches = Searches.full(SimulatedService.markovian(1, SERVICE_RATE), 1, new RateRange(1, 9));
        return DoubleStream.of(loads)
                .mapToObj(load -> exactly(searches.target().run(plan(load)), load))
                .toList();
    }

    private static TrialPlan plan(double load) {
        return new TrialPlan(
                1,
                TrialPurpose.BOUND,
                ArrivalRate.perSecond(load),
                Duration.ofSeconds(1),
                TrialLengths.full().drain(),
                1);
    }

    private static Trial exactly(Trial trial, double load) {
        TrialSecond second = new TrialSecond((long) load, (long) load, 0, load / (SERVICE_RATE - load), 0, List.of());
        return new Trial(
                trial.plan(),
                trial.runId(),
                List.of(second),
                trial.end(),
                trial.worst(),
                trial.faults(),
                trial.limit(),
                trial.recovered(),
                trial.took());
    }
}

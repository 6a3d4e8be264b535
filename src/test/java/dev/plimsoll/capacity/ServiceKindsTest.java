package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.workload.ArrivalRate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services whose capacity no formula tells: their bounds are held against half an hour at one load. */
class ServiceKindsTest {
    private static final SimulatedService EIGHT_SERVERS = SimulatedService.markovian(8, 10);
    private static final Map<String, SimulatedService> SERVICES = Map.of(
            "processor sharing", EIGHT_SERVERS.sharing(8),
            "lognormal work", EIGHT_SERVERS.withLognormalWork(0.1, 1),
            "garbage collections", EIGHT_SERVERS.pausing(10, 0.1),
            "a slow start", EIGHT_SERVERS.slowing(seconds -> 1 + 0.5 * Math.exp(-seconds / 5)));
    private static final double SLACK = 0.02;

    @ParameterizedTest
    @ValueSource(strings = {"processor sharing", "lognormal work", "garbage collections", "a slow start"})
    void liesBetweenBoundsThatHoldForHalfAnHour(String kind) {
        Searches searches = Searches.full(Objects.requireNonNull(SERVICES.get(kind)), 1, new RateRange(10, 150));

        List<CapacityReport> reports = searches.run(4);

        assertThat(reports).allSatisfy(report -> {
            Bounds bounds = report.answer().bounds();
            assertThat(shareOver(searches, bounds.low().orElseThrow() * (1 - SLACK)))
                    .isLessThan(0.01);
            assertThat(shareOver(searches, bounds.high().orElseThrow() * (1 + SLACK)))
                    .isGreaterThan(0.01);
        });
    }

    private static double shareOver(Searches searches, double load) {
        Trial trial = searches.target()
                .run(new TrialPlan(
                        1,
                        TrialPurpose.BOUND,
                        ArrivalRate.perSecond(load),
                        Duration.ofMinutes(30),
                        TrialLengths.full().drain(),
                        99));
        ShareSeries series = Batched.series(Stream.of(trial.seconds()), 0);
        return series.share();
    }
}

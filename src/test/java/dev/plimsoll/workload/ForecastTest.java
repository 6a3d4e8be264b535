package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Duration LENGTH = Duration.ofHours(4);
    private static final CallTimes TIMES = new CallTimes(Duration.ofMillis(50), Duration.ofSeconds(3));

    private final VisitModel model = VisitModel.published();

    /** N = rate x (E turns - 1) x E think + rate x E turns x calls of a turn + rate x calls outside turns. */
    @Test
    void isLittlesLawInTheLongRun() {
        Forecast forecast = forecast(4, Journey.CHAT);

        double turns = IntStream.range(0, 50)
                .mapToDouble(k -> Math.pow(0.421, Math.pow(k, 0.63)))
                .sum();
        double health = 1.0;
        double visit = (turns - 1) * clippedMean(4.70, 1.40, 5, 1_800)
                + turns * (3 + 0.5 * 0.05)
                + (1 + 0.3 * 2 + 0.7 + 0.1 + 0.05 + 0.05 * 0.7 + health) * 0.05;
        assertThat(forecast.steadyConcurrency()).isCloseTo(4 * visit, within(0.05 * 4 * visit));
        assertThat(turns).isCloseTo(2.41, within(0.01));
    }

    /** N(t) = rate x E[min(visit, t)], here with visits that all take 5 calls of 50 ms. */
    @Test
    void growsUntilVisitsComeAndGoAlike() {
        Forecast forecast = forecast(1_000.0 / 16, Journey.LIFE_OF_SESSION);

        assertThat(forecast.concurrencyAt(Duration.ofMillis(0))).isZero();
        assertThat(forecast.concurrencyAt(Duration.ofMillis(128))).isEqualTo(8);
        assertThat(forecast.concurrencyAt(Duration.ofSeconds(60))).isCloseTo(15.6, within(1.0));
        assertThat(forecast.peakConcurrency()).isCloseTo(15.6, within(1.0));
        assertThat(forecast.steadyConcurrency()).isCloseTo(15.6, within(0.1));
        assertThat(forecast.meanVisit()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void countsCallsAndBytes() {
        Forecast forecast = forecast(2, Journey.LIFE_OF_SESSION);

        assertThat(forecast.arrivals()).isEqualTo(2 * 4 * 3_600);
        assertThat(forecast.calls()).isEqualTo(forecast.arrivals() * 5L);
        assertThat(forecast.peakCallRate()).isEqualTo(10);
        assertThat(forecast.bytes() / (double) forecast.arrivals()).isBetween(5 * 350 + 600.0, 5 * 350 + 1_300.0);
    }

    /** Of the calls of the published mix a third are smart chat, and one in seven asks for the health. */
    @Test
    void knowsTheJourneyOfPeopleWhoChat() {
        assertThat(forecast(1, Journey.CHAT).callsPerVisit()).isCloseTo(7.1, within(0.3));
        assertThat(forecast(1, Journey.EVERY_OPERATION).callsPerVisit()).isEqualTo(10);
    }

    @Test
    void seesABurst() {
        ArrivalSchedule atOnce = ArrivalSchedule.of(new long[64]);

        Forecast forecast =
                Forecast.of(new RunOutline(atOnce, Duration.ofSeconds(30), Journey.LIFE_OF_SESSION, 1), model, TIMES);

        assertThat(forecast.concurrencyAt(Duration.ofMillis(200))).isEqualTo(64);
        assertThat(forecast.concurrencyAt(Duration.ofMillis(300))).isZero();
        assertThat(forecast.peakCallRate()).isEqualTo(32);
    }

    private Forecast forecast(double perSecond, Journey journey) {
        ArrivalTimes times = ArrivalTimes.evenlySpaced(ArrivalRate.perSecond(perSecond));
        ArrivalSchedule schedule = ArrivalSchedule.until(LENGTH, times);
        return Forecast.of(new RunOutline(schedule, LENGTH, journey, 3), model, TIMES);
    }

    /** Of a lognormal value kept between bounds, in closed form. */
    private static double clippedMean(double mu, double sigma, double least, double most) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double low = (Math.log(least) - mu) / sigma;
        double high = (Math.log(most) - mu) / sigma;
        return least * normal.cumulativeProbability(low)
                + most * normal.survivalProbability(high)
                + Math.exp(mu + sigma * sigma / 2) * normal.probability(low - sigma, high - sigma);
    }
}

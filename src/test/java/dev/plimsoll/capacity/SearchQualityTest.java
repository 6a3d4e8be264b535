package dev.plimsoll.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.testing.queue.FixedWindows;
import dev.plimsoll.testing.queue.Quota;
import dev.plimsoll.testing.queue.TokenBucket;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How good the answers are over a hundred seeds each, on queues whose capacity is known by Erlang's formula. */
class SearchQualityTest {
    private static final int SEEDS = 100;

    /** Eight servers of 10/s each carry 61.84/s within a p99 of 0.5 s, and 74.90/s within one of 1 s. */
    @ParameterizedTest
    @CsvSource({"0.5, 61.84", "1.0, 74.90"})
    void findsTheCapacityOfEightServers(double limitSeconds, double truth) {
        Searches searches = Searches.full(SimulatedService.markovian(8, 10), limitSeconds, new RateRange(10, 150));

        List<CapacityReport> reports = searches.run(SEEDS);

        SearchQuality quality = new SearchQuality(reports, truth);
        assertThat(quality.within(0.10)).isGreaterThanOrEqualTo(0.95);
        assertThat(quality.within(0.05)).isGreaterThanOrEqualTo(0.80);
        assertThat(quality.bias()).isCloseTo(0, within(0.02));
        assertThat(quality.holdingTruth(0.02)).isGreaterThanOrEqualTo(0.90);
        assertThat(quality.medianWidth()).isLessThanOrEqualTo(0.15);
        assertThat(reports).allSatisfy(it -> assertThat(it.took()).isLessThanOrEqualTo(searches.mostTime()));
    }

    /** Sixty-four servers of 10/s each carry 631.3/s within a p99 of 0.7 s. */
    @Test
    void findsTheCapacityOfSixtyFourServers() {
        Searches searches = Searches.full(SimulatedService.markovian(64, 10), 0.7, new RateRange(100, 1_000));

        List<CapacityReport> reports = searches.run(SEEDS);

        assertThat(new SearchQuality(reports, 631.3).within(0.03)).isGreaterThanOrEqualTo(0.95);
    }

    /** Four servers of 20/s each carry 70.0/s within a p99 of 0.5 s. */
    @Test
    void answersInTenMinutesToo() {
        Searches searches = Searches.quick(SimulatedService.markovian(4, 20), 0.5, new RateRange(10, 150));

        List<CapacityReport> reports = searches.run(SEEDS);

        List<CapacityReport> answered = reports.stream()
                .filter(it -> it.answer() instanceof CapacityAnswer.Found)
                .toList();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(SEEDS * 95 / 100);
        assertThat(new SearchQuality(answered, 70).within(0.15)).isGreaterThanOrEqualTo(0.95);
        assertThat(new SearchQuality(answered, 70).holdingTruth(0.02)).isGreaterThanOrEqualTo(0.95);
        assertThat(reports).allSatisfy(it -> assertThat(it.took()).isLessThanOrEqualTo(searches.mostTime()));
    }

    /** Well within what four servers carry: one trial at the ceiling may be too short, and then it is tried again. */
    @Test
    void passesTheCeilingInTenMinutes() {
        Searches searches = Searches.quick(SimulatedService.markovian(4, 20), 0.5, new RateRange(5, 50));

        assertThat(searches.run(SEEDS))
                .extracting(CapacityReport::answer)
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                CapacityAnswer.Irregular.class,
                                irregular ->
                                        assertThat(irregular.kind()).isEqualTo(CapacityAnswer.Kind.ABOVE_THE_CEILING)));
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void namesALimiter(Supplier<Quota> quota) {
        SimulatedService service = SimulatedService.markovian(8, 10).limitedBy(quota);

        List<CapacityReport> reports =
                Searches.full(service, 0.5, new RateRange(10, 150)).run(SEEDS);

        assertThat(reports)
                .extracting(CapacityReport::answer)
                .allSatisfy(it -> assertThat(it).isInstanceOfSatisfying(CapacityAnswer.Irregular.class, irregular -> {
                    assertThat(irregular.kind()).isEqualTo(CapacityAnswer.Kind.LIMITED);
                    assertThat(irregular.limit()).isCloseTo(40, within(0.8));
                }));
    }

    /** All let 40 requests/s through. */
    static Stream<Supplier<Quota>> quotas() {
        return Stream.of(
                () -> new FixedWindows(400, 10), () -> new FixedWindows(2_400, 60), () -> new TokenBucket(40, 20));
    }
}

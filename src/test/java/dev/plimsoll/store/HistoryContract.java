package dev.plimsoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Kept;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.Retention;
import dev.plimsoll.baseline.Retention.Extent;
import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.baseline.SeriesOverview;
import dev.plimsoll.baseline.Standing;
import dev.plimsoll.testing.SampleNights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a history promises, in whatever database it is. */
abstract class HistoryContract {
    private static final SeriesKey OTHER = SeriesKey.of(Map.of("duration", "30.0 s"));

    /** A history of its own for each test; opened again it is the same. */
    abstract History open();

    @Test
    void givesBackANightAsItWas() {
        NightRecord night = SampleNights.night(7);
        open().keep(night);

        assertThat(open().night(SampleNights.id(7))).contains(night);
    }

    @Test
    void keepsNothingTwice() {
        History history = open();

        assertThat(history.keep(SampleNights.night(1))).isEqualTo(new Kept(3, 0));
        assertThat(history.keep(SampleNights.night(1))).isEqualTo(new Kept(0, 3));
        assertThat(history.nights()).hasSize(1);
        assertThat(history.runIds()).hasSize(3);
    }

    @Test
    void listsNightsFromTheOldestOnInWhateverOrderTheyCame() {
        History history = open();
        List.of(2, 0, 1).forEach(it -> history.keep(SampleNights.night(it)));

        assertThat(history.nights())
                .extracting(Night::id)
                .containsExactly(SampleNights.id(0), SampleNights.id(1), SampleNights.id(2));
        assertThat(history.latestEnd()).contains(Instant.parse("2026-01-03T02:10:00Z"));
    }

    @Test
    void tellsWhatTheLastNightsOfASeriesMeasured() {
        History history = open();
        IntStream.range(0, 5).forEach(it -> history.keep(SampleNights.night(it)));
        history.keep(SampleNights.of(OTHER, 9));
        history.keep(SampleNights.invalid(5));

        List<NightValues> values = history.values(SampleNights.SERIES.text(), 3);

        assertThat(values)
                .extracting(it -> it.night().id())
                .containsExactly(SampleNights.id(3), SampleNights.id(4), SampleNights.id(5));
        assertThat(values.get(0).runs())
                .extracting(it -> it.values())
                .isEqualTo(SampleNights.night(3).runs().stream()
                        .map(it -> it.values())
                        .toList());
        assertThat(values.get(2).runs()).isEmpty();
    }

    @Test
    void tellsSeriesApartAndWhatEachHasInCommon() {
        History history = open();
        IntStream.range(0, 2).forEach(it -> history.keep(SampleNights.night(it)));
        history.keep(SampleNights.of(OTHER, 9));

        assertThat(history.series())
                .containsExactly(
                        new SeriesOverview(
                                SampleNights.SERIES,
                                "load",
                                2,
                                Instant.parse("2026-01-01T02:00:00Z"),
                                Instant.parse("2026-01-02T02:00:00Z")),
                        new SeriesOverview(
                                OTHER,
                                "load",
                                1,
                                Instant.parse("2026-01-10T02:00:00Z"),
                                Instant.parse("2026-01-10T02:00:00Z")));
    }

    @Test
    void notesWhatAPersonSaysOfANight() {
        History history = open();
        history.keep(SampleNights.night(0));

        boolean labelled = history.label(SampleNights.id(0), Optional.of("the database was moved"));
        boolean leftOut = history.stand(SampleNights.id(0), Standing.LEFT_OUT);

        assertThat(labelled && leftOut).isTrue();
        assertThat(history.nights().get(0).label()).contains("the database was moved");
        assertThat(history.nights().get(0).standing()).isEqualTo(Standing.LEFT_OUT);
        assertThat(history.label("another", Optional.of("unknown"))).isFalse();
    }

    @Test
    void takesALabelAwayAgain() {
        History history = open();
        history.keep(SampleNights.night(0));
        history.label(SampleNights.id(0), Optional.of("a slip"));

        history.label(SampleNights.id(0), Optional.empty());

        assertThat(history.nights().get(0).label()).isEmpty();
    }

    @Test
    void prunesOldNightsButNotTheLastFiftyOfASeries() {
        History history = open();
        IntStream.range(0, 53).forEach(it -> history.keep(SampleNights.night(it)));
        history.keep(SampleNights.of(OTHER, -5));
        Retention retention = new Retention(Instant.parse("2026-06-01T00:00:00Z"), Extent.WHOLE_NIGHTS);

        assertThat(history.prunable(retention))
                .extracting(Night::id)
                .containsExactly(SampleNights.id(0), SampleNights.id(1), SampleNights.id(2));
        assertThat(history.prune(retention)).isEqualTo(3);
        assertThat(history.nights()).hasSize(51);
        assertThat(history.runIds()).hasSize(51 * 3);
    }

    @Test
    void prunesHistogramsAlone() {
        History history = open();
        IntStream.range(0, 51).forEach(it -> history.keep(SampleNights.night(it)));

        history.prune(new Retention(Instant.parse("2026-06-01T00:00:00Z"), Extent.HISTOGRAMS));

        NightRecord pruned = history.night(SampleNights.id(0)).orElseThrow();
        assertThat(pruned.runs()).hasSize(3).allSatisfy(it -> {
            assertThat(it.histograms()).isEmpty();
            assertThat(it.values().byMetric()).isNotEmpty();
        });
        assertThat(history.night(SampleNights.id(1))).contains(SampleNights.night(1));
    }

    @Test
    void forgetsOneNightWithItsRuns() {
        History history = open();
        history.keep(SampleNights.night(0));
        history.keep(SampleNights.night(1));

        assertThat(history.forget(SampleNights.id(0))).isTrue();
        assertThat(history.forget(SampleNights.id(0))).isFalse();
        assertThat(history.runIds()).hasSize(3).allMatch(it -> it.startsWith(SampleNights.id(1)));
    }

    /** Both begin with a history that is not there yet, and have half of their nights in common. */
    @Test
    void losesNothingAndDoublesNothingWhenTwoWriteAtTheSameTime() throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(2);
        List<Future<Kept>> both = new ArrayList<>();
        try {
            both.add(agents.submit(agent(IntStream.range(0, 20))));
            both.add(agents.submit(agent(IntStream.range(10, 30))));
        } finally {
            agents.shutdown();
        }

        Kept kept = both.get(0).get().plus(both.get(1).get());

        assertThat(kept).isEqualTo(new Kept(30 * 3, 10 * 3));
        assertThat(open().nights()).hasSize(30);
        assertThat(open().night(SampleNights.id(15))).contains(SampleNights.night(15));
    }

    private Callable<Kept> agent(IntStream nights) {
        return () -> {
            History history = open();
            return nights.mapToObj(SampleNights::night).map(history::keep).reduce(Kept.NOTHING, Kept::plus);
        };
    }
}

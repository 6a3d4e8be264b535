package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.ProbeMeters;
import dev.plimsoll.probe.Caller;
import dev.plimsoll.probe.Check;
import dev.plimsoll.probe.Checks;
import dev.plimsoll.probe.HistoryCell;
import dev.plimsoll.probe.ProbeListener;
import dev.plimsoll.probe.Prober;
import dev.plimsoll.probe.ScheduleCounts;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.StatusBoard;
import dev.plimsoll.probe.StatusHistory;
import dev.plimsoll.probe.Wire;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.Scrape;
import dev.plimsoll.testing.Sightings;
import dev.plimsoll.testing.VirtualTimer;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WoundSleeper;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A month of probing with everything attached, in a moment: nothing grows but the counts. */
class ProberMonthTest {
    private static final int CHECKS = 4;
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    private final WoundClock clock = new WoundClock();
    private final VirtualTimer timer = new VirtualTimer(clock);
    private final Random random = new Random(42);
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final StatusBoard board = new StatusBoard(clock, text -> text);
    private final Prober prober = new Prober(
            clock,
            timer,
            Runnable::run,
            ProbeListener.all(
                    new ProbeMeters(
                            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM), clock),
                    board));

    /** What is kept, counted in pieces. */
    private record Size(int series, long pieces, int plans) {}

    @Test
    void takesNoMoreRoomAfterAMonthThanAfterTwoDays() {
        prober.schedule(IntStream.range(0, CHECKS).mapToObj(this::check).toList());

        timer.advance(Duration.ofDays(2));
        Size early = size();
        timer.advance(Duration.ofDays(28));
        Size late = size();

        assertThat(late.series()).isEqualTo(early.series());
        assertThat(late.plans()).isEqualTo(early.plans()).isEqualTo(CHECKS);
        // Times of a quarter of an hour are kept by their steps on a scale, and chance says how many steps it has.
        assertThat((double) late.pieces()).isLessThan(1.2 * early.pieces());
    }

    @Test
    void countsTheSameEverywhere() {
        prober.schedule(IntStream.range(0, CHECKS).mapToObj(this::check).toList());

        timer.advance(Duration.ofDays(1));

        ScheduleCounts counts = prober.counts();
        assertThat(counts.runs() + counts.missed()).isEqualTo(counts.scheduled());
        assertThat(counts.runs()).isGreaterThan(CHECKS * 280);
        assertThat(scrape().sum("probe_runs_total", Map.of())).isEqualTo(counts.runs());
        assertThat(scrape().sum("probe_runs_missed_total", Map.of())).isEqualTo(counts.missed());
        assertThat(board.histories().stream()
                        .flatMap(it -> it.band().cells().stream())
                        .mapToLong(HistoryCell::runs)
                        .sum())
                .isBetween(counts.runs() - CHECKS * 4, counts.runs());
    }

    private Size size() {
        long pieces =
                board.histories().stream().mapToLong(ProberMonthTest::pieces).sum();
        return new Size(scrape().series().size(), pieces, timer.planned());
    }

    private static long pieces(StatusHistory history) {
        long runs = history.runs().newestFirst().stream()
                .mapToLong(it -> 1 + it.failures().size())
                .sum();
        return runs
                + history.band().cells().stream()
                        .mapToLong(it -> 1
                                + it.outcomes().size()
                                + it.missed().size()
                                + it.times().counts().size())
                        .sum();
    }

    private Scrape scrape() {
        return Scrape.of(new String(new Exposition(registry).page("").body(), StandardCharsets.UTF_8));
    }

    private Check check(int number) {
        return new Checks(clock, random, () -> new WoundSleeper(clock))
                .of(
                        SampleChecks.target(Optional.empty()),
                        new ForgetfulWire(),
                        SampleChecks::keys,
                        List.of(SampleChecks.every(INTERVAL, SampleChecks.of("check-" + number, SampleChecks.HEALTH))))
                .get(0);
    }

    /** Takes some time, fails now and then, and remembers nothing. */
    private final class ForgetfulWire implements Wire {
        @Override
        public Sighting send(ChatCall call, Caller caller, Duration deadline) {
            clock.advance(Duration.ofMillis(5L + random.nextInt(200)));
            return random.nextInt(50) == 0 ? Sightings.failed(ErrorClass.CONNECT_REFUSED) : Sightings.healthy();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}

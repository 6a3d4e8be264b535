package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMeasurementTest {
    private static final Duration SERVICE = Duration.ofMillis(40);
    private static final EnumSet<Operation> ALL = EnumSet.allOf(Operation.class);

    private final WoundRun run = WoundRun.of(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(1_200));
    private final List<IntervalHistograms> kept = new ArrayList<>();
    private final RunMeasurement measurement = new RunMeasurement(run.live, kept::add);

    @Test
    void mergesItsSecondsAndHandsEachToTheSink() {
        VirtualUser user = run.arrive();
        run.health(user, SERVICE);
        measurement.measuredSecond();
        run.health(user, SERVICE.multipliedBy(3));
        measurement.measuredSecond();

        Distribution times = measurement.on(LatencyClock.SERVICE, ALL);
        assertThat(kept).hasSize(2);
        assertThat(times.count()).isEqualTo(2);
        assertThat(times.max()).isBetween(Duration.ofNanos(119_880_000), Duration.ofNanos(120_120_000));
        assertThat(measurement.response(EnumSet.of(Operation.SMART_CHAT)).count())
                .isZero();
    }

    /** It began where the last second of warm-up ended, and in the log the first second was longer than one. */
    @Test
    void beginsItsFirstIntervalWithTheMeasuredPhase() {
        run.live.gate().measureFrom(1_100_000_000);
        run.clock.advance(Duration.ofMillis(1_115));
        measurement.measuringBegins();
        run.clock.advance(Duration.ofMillis(990));
        measurement.measuredSecond();

        assertThat(kept.get(0).start().toEpochMilli()).isEqualTo(1_100);
        assertThat(kept.get(0).end().toEpochMilli()).isEqualTo(2_105);
    }

    @Test
    void setsWhatWasDueBesideEachSecond() {
        measurement.measuredSecond();
        measurement.measuredSecond();
        measurement.measuredSecond();

        assertThat(measurement.timeline().seconds())
                .extracting(SecondOfRun::due)
                .containsExactly(2L, 1L, 0L);
    }

    @Test
    void givesObjectivesTheirCounts() {
        VirtualUser user = run.arrive();
        run.health(user, SERVICE);
        run.call(user, user.api().health(), SERVICE, 500, "");
        run.call(user, user.api().listSessions(), SERVICE, 429, "");

        assertThat(measurement.completed(ALL)).isEqualTo(3);
        assertThat(measurement.failed(ALL)).isEqualTo(1);
        assertThat(measurement.completed(EnumSet.of(Operation.HEALTH))).isEqualTo(2);
    }

    @Test
    void isSummedUpSoThatCallsAreTheCompletedAndTheInterrupted() {
        VirtualUser user = run.arrive();
        run.health(user, SERVICE);
        run.call(user, user.api().health(), SERVICE, 503, "");
        user.begins(user.api().health(), Expectation.none());
        VirtualUser other = run.arrive();
        run.call(other, other.api().listSessions(), SERVICE, 200, "{\"data\":[]}");
        other.leaves();
        measurement.measuredSecond();

        Summaries summaries = new Summaries(run.live, measurement);
        Map<Operation, OperationSummary> operations = summaries.operations();
        OperationSummary all = summaries.all(operations);

        assertThat(operations).containsOnlyKeys(Operation.HEALTH, Operation.LIST_SESSIONS);
        assertThat(operations.get(Operation.HEALTH)).satisfies(health -> {
            assertThat(health.calls()).isEqualTo(3);
            assertThat(health.attempts()).isEqualTo(3);
            assertThat(health.retries()).isZero();
            assertThat(health.completed()).isEqualTo(2);
            assertThat(health.failed()).isEqualTo(1);
            assertThat(health.interrupted()).isEqualTo(1);
            assertThat(health.statuses()).isEqualTo(Map.of("200", 1L, "503", 1L, "none", 1L));
            assertThat(health.errors()).isEqualTo(Map.of(ErrorClass.SERVER_5XX, 1L));
            assertThat(health.response().count()).isEqualTo(2);
        });
        assertThat(all.calls()).isEqualTo(4);
        assertThat(all.statuses()).isEqualTo(Map.of("200", 2L, "503", 1L, "none", 1L));
        assertThat(all.service().count()).isEqualTo(3);
        assertThat(summaries.arrivals()).isEqualTo(new ArrivalCounts(3, 2, 1, 1));
    }
}

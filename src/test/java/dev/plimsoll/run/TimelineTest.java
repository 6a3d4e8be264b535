package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.LatencyRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline();
    private final LatencyRecorder recorder = new LatencyRecorder();
    private final VisitCounts visits = new VisitCounts();

    @Test
    void countsWarmUpSecondsUpToTheStartOfTheMeasuredPhase() {
        for (int second = 0; second < 3; second++) {
            timeline.warmUpSecond(recorder.drain(Instant.EPOCH, Instant.EPOCH), visits, 0);
        }
        for (int second = 0; second < 2; second++) {
            timeline.measuredSecond(recorder.drain(Instant.EPOCH, Instant.EPOCH), visits, 0);
        }

        assertThat(timeline.seconds()).extracting(SecondOfRun::second).containsExactly(-3, -2, -1, 0, 1);
    }

    @Test
    void tellsWhatBeganInEachSecondAndWhoIsStillThere() {
        visits.starts();
        visits.starts();
        timeline.measuredSecond(recorder.drain(Instant.EPOCH, Instant.EPOCH), visits, 3);
        visits.starts();
        visits.completes();
        timeline.measuredSecond(recorder.drain(Instant.EPOCH, Instant.EPOCH), visits, 1);

        List<SecondOfRun> seconds = timeline.seconds();
        assertThat(seconds).extracting(SecondOfRun::due).containsExactly(3L, 1L);
        assertThat(seconds).extracting(SecondOfRun::started).containsExactly(2L, 1L);
        assertThat(seconds).extracting(SecondOfRun::users).containsExactly(2L, 2L);
    }

    @Test
    void drawsEachOperationByItsResponseTimes() {
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 2_000_000, 1_000_000);
        recorder.record(Operation.HEALTH, Outcome.FAILURE, 4_000_000, 1_000_000);
        recorder.record(Operation.HEALTH, Outcome.INCONCLUSIVE, 6_000_000, 1_000_000);
        recorder.record(Operation.SMART_CHAT, Outcome.SUCCESS, 1_500_000_000, 1_000_000);
        timeline.measuredSecond(recorder.drain(Instant.EPOCH, Instant.EPOCH), visits, 0);

        SecondOfRun second = timeline.seconds().get(0);
        SecondOfRun.Slice health = Objects.requireNonNull(second.operations().get(Operation.HEALTH));
        assertThat(second.requests()).isEqualTo(4);
        assertThat(second.errors()).isEqualTo(1);
        assertThat(second.operations()).containsOnlyKeys(Operation.HEALTH, Operation.SMART_CHAT);
        assertThat(health.count()).isEqualTo(3);
        assertThat(health.failed()).isEqualTo(1);
        assertThat(health.p50()).isBetween(Duration.ofNanos(3_996_000), Duration.ofNanos(4_004_000));
        assertThat(health.max()).isBetween(Duration.ofNanos(5_994_000), Duration.ofNanos(6_006_000));
        assertThat(health.responseBuckets().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3);
        assertThat(health.responseBuckets().get(SecondOfRun.Buckets.of(6_000_000)))
                .isEqualTo(2);
    }
}

package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyRecorderTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LatencyRecorder recorder = new LatencyRecorder();

    @Test
    void keepsBothClocksOfEachOperationAndOutcomeApart() {
        recorder.record(Operation.SMART_CHAT, Outcome.SUCCESS, 2_000, 1_000);
        recorder.record(Operation.SMART_CHAT, Outcome.FAILURE, 40, 30);
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 6, 5);

        IntervalHistograms interval = drain();

        assertThat(interval.series())
                .extracting(Series::tag)
                .containsExactly(
                        "smart_chat|success|response",
                        "smart_chat|success|service",
                        "smart_chat|failure|response",
                        "smart_chat|failure|service",
                        "health|success|response",
                        "health|success|service");
        Series chat = new Series(Operation.SMART_CHAT, Outcome.SUCCESS, LatencyClock.RESPONSE);
        assertThat(interval.where(chat::equals).max()).isEqualTo(Duration.ofNanos(2_000));
        assertThat(interval.where(it -> it.outcome() == Outcome.FAILURE).count())
                .isEqualTo(2);
    }

    @Test
    void putsEachCallIntoOneInterval() {
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 10, 10);
        IntervalHistograms first = drain();
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 20, 20);
        IntervalHistograms second = drain();
        IntervalHistograms third = drain();

        assertThat(first.where(it -> true).max()).isEqualTo(Duration.ofNanos(10));
        assertThat(second.where(it -> true).max()).isEqualTo(Duration.ofNanos(20));
        assertThat(second.where(it -> true).count()).isEqualTo(2);
        assertThat(third.series()).isEmpty();
        assertThat(third.start()).isEqualTo(START);
        assertThat(third.end()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void losesNoCallBetweenThreadsAndDrains() throws InterruptedException, ExecutionException {
        int threads = 4;
        int calls = 50_000;
        CountDownLatch ready = new CountDownLatch(threads);
        LatencyTotals totals = new LatencyTotals();
        ExecutorService pool = Executors.newFixedThreadPool(threads);

        try {
            var recorded = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> record(calls, ready)))
                    .toList();
            while (!recorded.stream().allMatch(Future::isDone)) {
                totals.add(drain());
            }
            for (Future<?> each : recorded) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        totals.add(drain());

        assertThat(totals.where(it -> it.clock() == LatencyClock.RESPONSE).count())
                .isEqualTo((long) threads * calls);
        assertThat(totals.where(it -> it.clock() == LatencyClock.SERVICE).count())
                .isEqualTo((long) threads * calls);
    }

    private void record(int calls, CountDownLatch ready) {
        ready.countDown();
        Operation[] operations = Operation.values();
        for (int i = 0; i < calls; i++) {
            recorder.record(operations[i % operations.length], Outcome.SUCCESS, i, i / 2);
        }
    }

    private IntervalHistograms drain() {
        return recorder.drain(START, START.plusSeconds(1));
    }
}

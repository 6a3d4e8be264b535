package dev.plimsoll.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTotalsTest {
    @Test
    void saysOfManyIntervalsWhatOneLongIntervalWouldHaveSaid() {
        long[] nanos =
                new SplittableRandom(3).longs(5_000, 1_000, 2_000_000_000).toArray();
        LatencyTotals totals = new LatencyTotals();
        LatencyRecorder recorder = new LatencyRecorder();

        for (int i = 0; i < nanos.length; i++) {
            recorder.record(Operation.SEND_MESSAGE, Outcome.SUCCESS, nanos[i], 0);
            if (i % 100 == 99) {
                totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));
            }
        }

        Distribution merged = totals.where(it -> it.clock() == LatencyClock.RESPONSE);
        Distribution whole = Recordings.of(nanos);
        assertThat(merged.count()).isEqualTo(whole.count());
        assertThat(merged.mean()).isEqualTo(whole.mean());
        assertThat(merged.max()).isEqualTo(whole.max());
        for (Percentile percentile : Percentile.values()) {
            assertThat(merged.valueAt(percentile.quantile())).isEqualTo(whole.valueAt(percentile.quantile()));
        }
    }

    @Test
    void holdsNothingBeforeTheFirstInterval() {
        assertThat(new LatencyTotals().where(it -> true).count()).isZero();
    }

    @Test
    void keepsADistributionAsItWasWhenMoreIsAdded() {
        LatencyTotals totals = new LatencyTotals();
        LatencyRecorder recorder = new LatencyRecorder();
        LongStream.range(0, 10).forEach(i -> recorder.record(Operation.HEALTH, Outcome.SUCCESS, i, i));
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));

        Distribution before = totals.where(it -> true);
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 99, 99);
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));

        assertThat(before.count()).isEqualTo(20);
        assertThat(totals.where(it -> true).count()).isEqualTo(22);
    }

    @Test
    void countsAShareIntervalByInterval() {
        LatencyTotals totals = new LatencyTotals();
        LatencyRecorder recorder = new LatencyRecorder();
        recorder.record(Operation.HEALTH, Outcome.FAILURE, 1, 1);
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 1, 1);
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));
        recorder.record(Operation.HEALTH, Outcome.SUCCESS, 1, 1);
        totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));

        ShareSeries failures =
                totals.share(it -> it.outcome() == Outcome.FAILURE, it -> it.clock() == LatencyClock.RESPONSE);

        assertThat(failures.counted()).isEqualTo(1);
        assertThat(failures.total()).isEqualTo(3);
        assertThat(failures.batches()).isEqualTo(2);
    }
}

package dev.plimsoll.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.latency.Distribution;
import dev.plimsoll.latency.LatencyClock;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.testing.queue.MarkovianQueue;
import dev.plimsoll.testing.queue.ObservedQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A run of 40 seconds with 50 calls each, of which trouble in one second spares none, or none but a few. */
class CorrelatedCallsTest {
    private static final int SECONDS = 40;
    private static final int CALLS = 50;
    private static final Duration QUICK = Duration.ofMillis(20);

    private final LatencyTotals totals = new LatencyTotals();

    /** Of independent calls, 100 of 2,000 would be far more than the 1 % that may be slow. */
    @Test
    void leaveAMissUndecidedThatHappenedOnlyTwice() {
        run(Outcome.SUCCESS, Duration.ofMillis(700), 11, 29);

        Finding finding = judge("p99 < 500 ms");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.sentence())
                .startsWith("p99 of all calls cannot be told: calls depend on each other and tell no more than ")
                .endsWith(" independent calls would, fewer than 299, expected < 500 ms, over 2,000 calls");
    }

    @Test
    void areAMissWhenItHappensAgainAndAgain() {
        run(Outcome.SUCCESS, Duration.ofMillis(700), 2, 7, 11, 16, 21, 24, 29, 33, 38);

        Finding finding = judge("p99 < 500 ms");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo("p99 of all calls: 450 of 2,000 calls took longer than 500 ms; at most 1.00 % may");
    }

    @Test
    void areAMissAtOnceFarBeyondTheLimit() {
        run(Outcome.SUCCESS, Duration.ofMillis(1_100), 29);

        Finding finding = judge("p99 < 500 ms");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.sentence())
                .isEqualTo("p99 of all calls: 50 of 2,000 calls took longer than 1.00 s (twice the limit);"
                        + " at most 1.00 % may");
    }

    @Test
    void areUndecidedWhenTroubleGoesOn() {
        run(Outcome.SUCCESS, Duration.ofMillis(700), 11, 12, 13, 14, 15, 16);

        assertThat(judge("p99 < 500 ms").sentence())
                .isEqualTo("p99 of all calls cannot be told: calls depend on those before them for longer than so short"
                        + " a run can show, expected < 500 ms, over 2,000 calls");
    }

    @Test
    void haveNoIntervalOfErrorsWhenTroubleGoesOn() {
        run(Outcome.FAILURE, QUICK, 11, 12, 13, 14);

        Finding finding = judge("errors < 4 %");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(finding.result().low()).isEmpty();
        assertThat(finding.sentence())
                .isEqualTo("errors of all calls were 10.0 %, expected < 4 %, 200 of 2,000 calls failed, no interval:"
                        + " calls depend on those before them for longer than so short a run can show");
    }

    @Test
    void widenTheIntervalOfErrorsThatComeTogether() {
        run(Outcome.FAILURE, QUICK, 11, 29);

        ObjectiveResult result = judge("errors < 4 %").result();

        assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(result.low().orElseThrow()).isLessThan(0.01);
        assertThat(result.high().orElseThrow()).isGreaterThan(0.15);
    }

    @Test
    void areTooManyErrorsAtOnceBeyondFourTimesTheLimit() {
        run(Outcome.FAILURE, QUICK, 11, 12, 13);

        assertThat(judge("errors < 1 %").result().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void proveAPercentileInAShortRunWhenNoneIsSlow() {
        run(5, Outcome.SUCCESS, QUICK);

        Finding finding = judge("p95 < 500 ms");

        assertThat(finding.result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(finding.sentence())
                .isEqualTo("p95 of all calls: 0 of 250 calls took longer than 500 ms; at most 5.00 % may");
    }

    @Test
    void proveNothingInAShortRunWhenSomeAreSlow() {
        run(5, Outcome.SUCCESS, Duration.ofMillis(700), 3);

        assertThat(judge("p95 < 500 ms").result().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    /** A minute is three relaxation times of this queue, and its true p99 the limit: nobody can tell. */
    @Test
    void areUndecidedInAMinuteOfAQueueAtItsLimit() {
        MarkovianQueue queue = MarkovianQueue.loaded(8, 10, 0.95);
        ObservedQueue observed = new ObservedQueue(queue, 60, 1);
        Objective objective = Objectives.parse(
                        List.of("p99 < " + Math.round(1_000 * queue.quantile(0.99)) + " ms"), Map.of())
                .asList()
                .get(0);

        long decided = LongStream.range(0, 100)
                .filter(seed -> objective
                                .judge(new SuccessfulCalls(observed.run(seed)))
                                .result()
                                .verdict()
                        != Verdict.UNDECIDED)
                .count();

        assertThat(decided).isLessThanOrEqualTo(10);
    }

    private record SuccessfulCalls(Distribution times) implements Measured {
        @Override
        public Distribution response(Set<Operation> operations) {
            return times;
        }

        @Override
        public long completed(Set<Operation> operations) {
            return times.count();
        }

        @Override
        public long failed(Set<Operation> operations) {
            return 0;
        }

        @Override
        public ShareSeries failures(Set<Operation> operations) {
            return new ShareSeries(List.of(new ShareSeries.Batch(0, times.count())));
        }
    }

    private void run(Outcome outcome, Duration time, Integer... troubled) {
        run(SECONDS, outcome, time, troubled);
    }

    private void run(int seconds, Outcome outcome, Duration time, Integer... troubled) {
        for (int second = 0; second < seconds; second++) {
            LatencyRecorder recorder = new LatencyRecorder();
            boolean calm = !List.of(troubled).contains(second);
            for (int call = 0; call < CALLS; call++) {
                long nanos = (calm ? QUICK : time).toNanos();
                recorder.record(Operation.HEALTH, calm ? Outcome.SUCCESS : outcome, nanos, nanos);
            }
            totals.add(recorder.drain(Instant.EPOCH, Instant.EPOCH));
        }
    }

    private Finding judge(String objective) {
        return Objectives.parse(List.of(objective), Map.of()).asList().get(0).judge(new Whole(totals));
    }

    private record Whole(LatencyTotals totals) implements Measured {
        @Override
        public Distribution response(Set<Operation> operations) {
            return totals.where(it -> it.clock() == LatencyClock.RESPONSE);
        }

        @Override
        public long completed(Set<Operation> operations) {
            return failures(operations).total();
        }

        @Override
        public long failed(Set<Operation> operations) {
            return failures(operations).counted();
        }

        @Override
        public ShareSeries failures(Set<Operation> operations) {
            return totals.share(it -> it.outcome() == Outcome.FAILURE, it -> it.clock() == LatencyClock.RESPONSE);
        }
    }
}

package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.OperationSummary;
import dev.plimsoll.run.RunSummary;
import dev.plimsoll.testing.SampleRuns;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunMetricsTest {
    private final RunSummary summary = SampleRuns.pass().summary();
    private final OperationSummary sending = Optional.ofNullable(
                    summary.operations().get(Operation.SEND_MESSAGE))
            .orElseThrow();

    @Test
    void readsTimesInSeconds() {
        MetricValues values = RunMetrics.of(summary);

        assertThat(values.of(new Metric("send_message", Measure.MEAN)).orElseThrow())
                .isEqualTo(sending.response().mean().toNanos() / 1e9);
        assertThat(values.of(new Metric("send_message", Measure.P50)))
                .isEqualTo(Optional.ofNullable(sending.response().percentiles().get("p50"))
                        .map(it -> it.value().toNanos() / 1e9));
    }

    @Test
    void countsCompletedCallsASecond() {
        double throughput = RunMetrics.of(summary)
                .of(new Metric(Metric.ALL, Measure.THROUGHPUT))
                .orElseThrow();

        assertThat(throughput * summary.measured().toNanos() / 1e9)
                .isCloseTo((double) summary.all().completed(), within(1e-6));
    }

    @Test
    void addsHalfACallToThoseThatFailedAndToThoseThatDidNot() {
        double odds = RunMetrics.of(summary)
                .of(new Metric("send_message", Measure.ERROR_ODDS))
                .orElseThrow();

        assertThat(odds).isEqualTo((sending.failed() + 0.5) / (sending.completed() - sending.failed() + 0.5));
    }

    @Test
    void leavesOutWhatHadTooFewSamples() {
        MetricValues values = RunMetrics.of(SampleRuns.undecided().summary());

        assertThat(values.of(new Metric("send_message", Measure.P99))).isEmpty();
        assertThat(values.of(new Metric("send_message", Measure.MEAN))).isPresent();
    }
}
